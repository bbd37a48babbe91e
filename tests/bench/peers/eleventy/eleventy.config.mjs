// The same pages as Hugo's: a sidebar of the section's twenty, the page before and the page after.
export default function (config) {
  config.addCollection('sections', (all) => {
    const sections = {};
    for (const page of all.getAll()) {
      if (page.data.section_no !== undefined) (sections[page.data.section_no] ??= []).push(page);
    }
    for (const pages of Object.values(sections)) pages.sort((a, b) => a.data.weight - b.data.weight);
    return sections;
  });
  return { markdownTemplateEngine: false, dir: { input: 'content', includes: '../layouts', output: 'out' } };
}
