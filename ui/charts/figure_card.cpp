#include "ui/charts/figure_card.h"

#include "core/base/sentences.h"
#include "core/base/shared_text.h"
#include "core/exchange/export_list.h"
#include "ui/base/tokens.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/figure_table.h"
#include "ui/desk/desk.h"
#include "ui/desk/document_actions.h"
#include "ui/desk/shown_records.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/table_view.h"

#include <QDir>
#include <QHeaderView>
#include <QImageWriter>
#include <QMenu>
#include <QSaveFile>
#include <QStackedWidget>
#include <QThreadPool>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr qreal PictureScale = 2;

/// Tens of thousands of rows take a frame to be taken down.
void takeDown(Figure figure)
{
    constexpr size_t Few = 1000;
    if (figure.table.rows.size() > Few)
        QThreadPool::globalInstance()->start(
            [gone = std::make_shared<const Figure>(std::move(figure))] {});
}

} // namespace

FigureCard::FigureCard(Desk &desk, QWidget *parent)
    : CardWidget({}, parent)
    , m_desk(desk)
    , m_stack(new QStackedWidget)
    , m_chart(new ChartView)
    , m_nothing(new EmptyState({}))
    , m_sentence(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_tableButton(addAction(tr("Table")))
    , m_exportButton(addAction(Common::tr("Export…")))
    , m_choices(new QVBoxLayout)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    layOut();
    connect(m_tableButton, &Button::clicked, this, [this] {
        setTableShown(!m_tableShown);
        Q_EMIT tableShownChanged(m_tableShown);
    });
    auto *menu = new QMenu(this);
    menu->addAction(tr("Picture (PNG)…"), this, &FigureCard::exportPicture);
    menu->addAction(tr("Table (CSV)…"), this, &FigureCard::exportTable);
    connect(m_exportButton, &Button::clicked, this, [this, menu] {
        menu->popup(m_exportButton->mapToGlobal(QPoint(0, m_exportButton->height())));
    });
    connect(m_chart, &ChartView::activated, this, [this](int at) {
        const ChartCategory &category = m_figure.chart.categories[static_cast<size_t>(at)];
        showRecords(category.records, category.label);
    });
}

void FigureCard::layOut()
{
    m_choices->setContentsMargins(0, 0, 0, 0);
    body()->addLayout(m_choices);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_nothing);
    addWidget(m_stack, 1);
    addSeparator();
    m_line = body()->itemAt(body()->count() - 2)->widget();
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::RichText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addWidget(m_sentence);
}

void FigureCard::setFolding(bool folding)
{
    m_folding = folding;
    showSentence();
}

void FigureCard::addChoice(QWidget *widget)
{
    m_choices->addWidget(widget);
}

void FigureCard::makeTable()
{
    m_tablePage = new QWidget;
    auto *column = new QVBoxLayout(m_tablePage);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space2);
    m_rows = new FigureTable(this);
    m_table = new TableView;
    m_table->setFramed(false);
    m_table->setModel(m_rows);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAccessibleName(m_figure.title);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        showRecords(m_rows->recordsAt(index.row()), index.siblingAtColumn(0).data().toString());
    });
    m_definition = new TextLabel({}, FontRole::Small, TextColor::Muted);
    m_definition->setWordWrap(true);
    column->addWidget(m_table, 1);
    column->addWidget(m_definition);
    m_stack->addWidget(m_tablePage);
}

bool FigureCard::showsTable() const
{
    return m_tableShown;
}

void FigureCard::setTableShown(bool shown)
{
    m_tableShown = shown;
    showContent();
}

void FigureCard::setFigure(Figure figure)
{
    takeDown(std::exchange(m_figure, std::move(figure)));
    setTitle(m_figure.title);
    const QString unit =
        m_figure.unit.isEmpty() ? QString() : QStringLiteral(" · ") + m_figure.unit;
    setNote(m_figure.question + unit);
    setAccessibleName(m_figure.title);
    setToolTip(m_figure.definition);
    m_nothing->setLine(m_figure.nothing);
    m_chart->setChart(m_figure.chart);
    showSentence();
    const bool any = !m_figure.chart.isEmpty();
    m_tableButton->setEnabled(any);
    m_exportButton->setEnabled(any);
    showContent();
}

void FigureCard::showSentence()
{
    const QString advice = m_figure.advice.isEmpty()
                               ? QString()
                               : QStringLiteral("<b>%1</b>").arg(m_figure.advice.toHtmlEscaped());
    const bool folded = isFolded();
    m_sentence->setText(folded ? m_figure.nothing.toHtmlEscaped()
                               : joinedSentences({m_figure.finding.toHtmlEscaped(), advice}));
    m_sentence->setVisible(folded || !m_figure.finding.isEmpty());
    for (QWidget *each :
         {static_cast<QWidget *>(m_stack), m_line, static_cast<QWidget *>(m_tableButton),
          static_cast<QWidget *>(m_exportButton)})
        each->setVisible(!folded);
}

void FigureCard::showContent()
{
    const bool any = !m_figure.chart.isEmpty();
    m_tableButton->setText(m_tableShown ? tr("Chart") : tr("Table"));
    m_tableButton->setAccessibleName(
        Common::tr("%1: %2").arg(m_figure.title, m_tableButton->text()));
    m_exportButton->setAccessibleName(
        Common::tr("%1: %2").arg(m_figure.title, m_exportButton->text()));
    if (!any)
        return m_stack->setCurrentWidget(m_nothing);
    if (!m_tableShown)
        return m_stack->setCurrentWidget(m_chart);
    if (!m_tablePage)
        makeTable();
    m_rows->setFigure(m_figure);
    m_definition->setText(m_figure.definition);
    m_table->setAccessibleName(m_figure.title);
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_stack->setCurrentWidget(m_tablePage);
}

void FigureCard::showRecords(const std::vector<qint64> &records, const QString &what)
{
    //: A figure and one of its parts: "Stage funnel: Proposal"
    attache::showRecords(m_desk, records, m_figure.countsAccounts,
                         Common::tr("%1: %2").arg(m_figure.title, what));
}

QString FigureCard::fileName(const QString &ending) const
{
    const QString day = m_desk.clock().today().toString(Qt::ISODate);
    return fileNameOf({m_figure.title, day}) + QLatin1Char('.') + ending;
}

void FigureCard::exportPicture()
{
    const QString path = m_desk.files().fileToSave(
        this, tr("Export as picture"), fileName(QStringLiteral("png")), tr("Pictures (*.png)"));
    if (path.isEmpty())
        return;
    // It may not have been in sight yet, and then has no size of its own.
    if (m_chart->width() < m_chart->sizeHint().width())
        m_chart->resize(m_chart->sizeHint());
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         m_chart->image(PictureScale).save(&file, "PNG") && file.commit();
    if (written) {
        Q_EMIT m_desk.said(Common::tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
        return;
    }
    m_desk.report({Error::Kind::Io,
                   tr("\"%1\" could not be written. Choose another folder or free some disk space.")
                       .arg(QDir::toNativeSeparators(path)),
                   file.errorString(),
                   {}});
}

void FigureCard::exportTable()
{
    const QString path =
        m_desk.files().fileToSave(this, tr("Export as table"), fileName(QStringLiteral("csv")),
                                  Common::tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    FigureTable rows;
    rows.setFigure(m_figure);
    if (const Result<void> written = attache::exportTable(path, rows.rows()); !written)
        return m_desk.report(written.error());
    Q_EMIT m_desk.said(Common::tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
}

} // namespace attache
