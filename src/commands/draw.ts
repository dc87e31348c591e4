export async function draw(): Promise<void> {}
