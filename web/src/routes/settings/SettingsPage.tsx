import { Link, Outlet } from '@tanstack/react-router';
import { PageTitle } from '../../shared/PageTitle';
import { useSettingsWords } from './words';
import './settings.css';

/** How the administration works: what it calls its files, how it writes, whom it asks, whom it tells. */
export function SettingsPage() {
  const t = useSettingsWords();
  const tabs = [
    ['/reglages', t.tabs.references],
    ['/reglages/courrier', t.tabs.mail],
    ['/reglages/instances', t.tabs.partners],
    ['/reglages/depot', t.tabs.online],
    ['/reglages/taches', t.tabs.checklists],
    ['/reglages/webhooks', t.tabs.webhooks],
  ] as const;
  return (
    <>
      <PageTitle>{t.title}</PageTitle>
      <nav className="tabs" aria-label={t.sections}>
        {tabs.map(([to, label]) => (
          <Link key={to} to={to} activeOptions={{ exact: true }} resetScroll={false}>
            {label}
          </Link>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
