// Our name in Cockpit; see the file of the same name in tasklist.
export default {
  app: { name: 'Cockpit', vendor: 'STS Governance' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  customScripts: ['../tasklist/scripts/way-home'],
  disableWelcomeMessage: true
};
