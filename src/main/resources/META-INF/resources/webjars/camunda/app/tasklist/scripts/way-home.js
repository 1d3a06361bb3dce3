// The name in the head leads back to our home page, from every web application of the engine.
const home = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '') + '/';

const lead = () => {
  const brand = document.querySelector('.navbar-brand');
  if (brand && brand.getAttribute('href') !== home) {
    brand.setAttribute('href', home);
    brand.setAttribute('target', '_self');
    brand.setAttribute('title', 'STS Governance: back to the home page');
  }
};

new MutationObserver(lead).observe(document.body, { childList: true, subtree: true });
lead();
