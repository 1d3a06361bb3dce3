// Draws the figures of a table as lines. The table beneath says the same, so without this nothing is lost. A canvas names its
// table (data-chart-of); a column head with data-series is a line, a row is a point with its name (data-point), and a cell
// gives its number (data-value).
(() => {
    'use strict';

    const COLOURS = ['--pico-primary', '--sts-active', '--sts-late', '--sts-done', '--sts-waiting'];
    const STROKES = [[], [6, 4], [2, 3], [10, 4, 2, 4], [1, 2]];

    const draw = canvas => {
        const table = document.getElementById(canvas.dataset.chartOf);
        const unit = canvas.dataset.axis;
        const style = getComputedStyle(document.documentElement);
        const colour = name => style.getPropertyValue(name).trim();
        const heads = [...table.tHead.rows[0].cells];
        const rows = [...table.tBodies[0].rows];
        const columns = heads.map((head, at) => at).filter(at => heads[at].dataset.series !== undefined);
        const number = cell => cell && cell.dataset.value !== undefined ? Number(cell.dataset.value) : null;
        const axis = text => ({ title: { display: Boolean(text), text, color: colour('--pico-color') },
            ticks: { color: colour('--pico-color') }, grid: { color: colour('--pico-muted-border-color') } });
        new Chart(canvas, {
            type: 'line',
            data: {
                labels: rows.map(row => row.dataset.point),
                datasets: columns.map((at, n) => ({
                    label: heads[at].textContent,
                    data: rows.map(row => number(row.cells[at])),
                    borderColor: colour(COLOURS[n % COLOURS.length]),
                    backgroundColor: colour(COLOURS[n % COLOURS.length]),
                    borderDash: STROKES[n % STROKES.length],
                    spanGaps: true,
                })),
            },
            options: {
                animation: false,
                maintainAspectRatio: false,
                // From zero, and percentages to 100: a small change shall not look like a large one.
                scales: { x: axis(''), y: { ...axis(unit), beginAtZero: true, suggestedMax: unit === '%' ? 100 : undefined } },
                plugins: { legend: { labels: { color: colour('--pico-color') } } },
            },
        });
    };

    document.querySelectorAll('canvas[data-chart-of]').forEach(draw);
})();
