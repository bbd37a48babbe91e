// One page of each kind of a built site.
import { existsSync, readdirSync } from 'node:fs';

// The overview and the first page of each folder, and all pages beside them.
export function kindsOfPage(site) {
  const pages = ['index.html', '404.html'];
  for (const entry of readdirSync(`${site}/nl`, { withFileTypes: true })) {
    if (entry.name.endsWith('.html')) pages.push(`nl/${entry.name}`);
    if (!entry.isDirectory()) continue;
    const inside = readdirSync(`${site}/nl/${entry.name}`).filter((name) => name.endsWith('.html'));
    const first = inside.find((name) => name !== 'index.html');
    if (existsSync(`${site}/nl/${entry.name}/index.html`)) pages.push(`nl/${entry.name}/index.html`);
    if (first) pages.push(`nl/${entry.name}/${first}`);
  }
  return pages;
}
