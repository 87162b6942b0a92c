#include "ui/pages/import/import_trial_card.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/pages/import/import_trial_rows.h"
#include "ui/widgets/button.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

using Part = ImportShareBar::Part;

constexpr size_t MostRecords = 30; ///< shown in words; all of them have a view of their own
constexpr size_t MostRejects = 3;
constexpr int LowCard = 560; ///< below this height one of them has to do

qint64 changedFields(const ImportReport &report)
{
    qint64 fields = 0;
    for (const RowDifference &each : report.differences)
        fields += static_cast<qint64>(each.changes.size());
    return fields;
}

} // namespace

ImportTrialCard::ImportTrialCard(QWidget *parent)
    : CardWidget(tr("Trial run"), parent)
    , m_time(new TextLabel({}, FontRole::Small, TextColor::Muted))
    , m_stop(new LinkButton(tr("Stop")))
    , m_bar(new ImportShareBar)
    , m_head(new TextLabel(tr("What changes"), FontRole::SmallBold))
    , m_kinds(new SegmentedControl)
    , m_rows(new ScrollBody)
    , m_rejects(new QWidget)
    , m_again(new Button(tr("Try again")))
    , m_import(new Button(tr("Import"), ButtonKind::Primary))
{
    layout()->setContentsMargins(tokens::Space4, tokens::Space3, tokens::Space4, tokens::Space3);
    addTrailing(m_time);
    addTrailing(m_stop);
    addWidget(makeFigures());
    addWidget(m_bar);
    auto *line = new QHBoxLayout;
    line->addWidget(m_head, 1);
    line->addWidget(m_kinds);
    body()->addLayout(line);
    addWidget(new Separator);
    m_rows->column()->setSpacing(tokens::Space2);
    m_rows->column()->setContentsMargins(0, 0, tokens::Space1, 0);
    addWidget(m_rows, 1);
    auto *rejects = new QVBoxLayout(m_rejects);
    rejects->setContentsMargins(0, 0, 0, 0);
    rejects->setSpacing(2);
    addWidget(m_rejects);
    addWidget(makeFoot());
    m_kinds->setAccessibleName(tr("What changes"));
    m_kinds->addSegment(tr("Updates"), static_cast<int>(RowDifference::Kind::Changed));
    m_kinds->addSegment(tr("New"), static_cast<int>(RowDifference::Kind::New));
    connect(m_kinds, &SegmentedControl::currentChanged, this, &ImportTrialCard::showRows);
    connect(m_stop, &Button::clicked, this, &ImportTrialCard::stopRequested);
    connect(m_again, &Button::clicked, this, &ImportTrialCard::againRequested);
    connect(m_import, &Button::clicked, this, &ImportTrialCard::importRequested);
    showNothing({});
}

QWidget *ImportTrialCard::makeFigures()
{
    struct Look
    {
        QString label;
        TextColor color;
    };
    const std::array<Look, ImportShareBar::PartCount> looks = {{
        {tr("New"), TextColor::Accent},
        {tr("Updated"), TextColor::Text},
        {Common::tr("Unchanged"), TextColor::Secondary},
        {tr("Problems"), TextColor::Danger},
    }};
    auto *figures = new QWidget;
    auto *row = new QHBoxLayout(figures);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space3);
    for (size_t part = 0; part < looks.size(); ++part) {
        if (part > 0)
            row->addWidget(new Separator(Qt::Vertical));
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        m_figures[part] = {new TextLabel({}, FontRole::Figure, looks[part].color),
                           new TextLabel({}, FontRole::Small, TextColor::Muted)};
        column->addWidget(
            new TextLabel(looks[part].label, FontRole::SmallBold, TextColor::Secondary));
        column->addWidget(m_figures[part].number);
        column->addWidget(m_figures[part].note);
        row->addLayout(column, 1);
    }
    return figures;
}

QWidget *ImportTrialCard::makeFoot()
{
    auto *foot = new QWidget;
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(0, tokens::Space1, 0, 0);
    column->setSpacing(tokens::Space2);
    auto *blanks = new TextLabel(tr("Blank cells do not overwrite what is there."), FontRole::Small,
                                 TextColor::Secondary);
    blanks->setWordWrap(true);
    column->addWidget(blanks);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::Space2);
    buttons->addWidget(m_again);
    buttons->addWidget(m_import, 1);
    column->addLayout(buttons);
    auto *undo = new TextLabel(tr("The import is one step and can be undone."), FontRole::Small,
                               TextColor::Muted);
    undo->setAlignment(Qt::AlignCenter);
    column->addWidget(undo);
    return foot;
}

void ImportTrialCard::setFigures(const ImportReport *report)
{
    const QLocale locale;
    std::array<qint64, ImportShareBar::PartCount> counts = {};
    if (report)
        counts = {report->created, report->updated - report->unchanged,
                  report->unchanged + report->skipped, static_cast<qint64>(report->rejects.size())};
    m_bar->setCounts(counts);
    for (size_t part = 0; part < counts.size(); ++part)
        m_figures[part].number->setText(report ? locale.toString(counts[part])
                                               : QStringLiteral("–"));
    m_figures[Part::New].note->setText(tr("records"));
    m_figures[Part::Updated].note->setText(
        report ? tr("%Ln field(s)", nullptr, static_cast<int>(changedFields(*report))) : QString());
    m_figures[Part::Unchanged].note->setText(tr("left alone"));
    m_figures[Part::Rejected].note->setText(tr("not taken"));
    m_kinds->setSegmentCount(0, report ? static_cast<int>(counts[Part::Updated]) : -1);
    m_kinds->setSegmentCount(1, report ? static_cast<int>(counts[Part::New]) : -1);
    m_kinds->setEnabled(report != nullptr);
}

void ImportTrialCard::showNothing(const QString &why)
{
    m_report.reset();
    m_stop->hide();
    m_time->setText({});
    m_import->setText(tr("Import"));
    setNote({});
    setFigures(nullptr);
    showRows();
    if (!why.isEmpty())
        addWords(why);
}

void ImportTrialCard::showRunning(double share)
{
    m_stop->show();
    m_time->setText(share < 0
                        ? QString()
                        : QLocale().toString(static_cast<int>(share * 100)) + QStringLiteral(" %"));
    setNote(tr("running; nothing is written"));
}

void ImportTrialCard::showStopped()
{
    showNothing(tr("The trial run was stopped. It starts again when something is changed, or with "
                   "\"Try again\"."));
}

void ImportTrialCard::showRefusal(const QString &reason)
{
    showNothing({});
    addWords(reason, TextColor::Danger);
}

void ImportTrialCard::showOutdated()
{
    if (m_report)
        //: Of the result of a trial run
        setNote(tr("from before the latest change"));
}

void ImportTrialCard::showReport(std::shared_ptr<const ImportReport> told, qint64 milliseconds)
{
    m_report = std::move(told);
    const ImportReport &report = *m_report;
    m_stop->hide();
    //: How long something took
    m_time->setText(
        tr("%1 s").arg(QLocale().toString(static_cast<double>(milliseconds) / 1000, 'f', 1)));
    setNote(tr("nothing is written yet"));
    setFigures(&report);
    const auto rows = static_cast<int>(report.created + report.updated);
    m_import->setText(rows > 0 ? tr("Import %Ln row(s)", nullptr, rows) : tr("Import"));
    {
        const QSignalBlocker quiet(m_kinds);
        const bool changes = report.updated > report.unchanged;
        if (!changes && report.created > 0)
            m_kinds->setCurrentIndex(1);
        else if (changes && report.created == 0)
            m_kinds->setCurrentIndex(0);
    }
    showRows();
}

void ImportTrialCard::showRows()
{
    clearLayout(m_rows->column());
    if (m_report) {
        addDifferences(static_cast<RowDifference::Kind>(m_kinds->currentData().toInt()));
        for (const QString &note : m_report->notes)
            addWords(note, TextColor::Muted);
    }
    m_rows->column()->addStretch(1);
    showRejects();
}

void ImportTrialCard::addWords(const QString &words, TextColor color)
{
    auto *label = new TextLabel(words, FontRole::Small, color);
    label->setWordWrap(true);
    // Before the stretch, where there is one.
    QVBoxLayout *column = m_rows->column();
    const int last = column->count() - 1;
    column->insertWidget(last >= 0 && column->itemAt(last)->spacerItem() ? last : -1, label);
}

void ImportTrialCard::addDifferences(RowDifference::Kind kind)
{
    QVBoxLayout *column = m_rows->column();
    size_t shown = 0;
    size_t all = 0;
    for (const RowDifference &each : m_report->differences) {
        if (each.kind != kind)
            continue;
        ++all;
        if (shown >= MostRecords)
            continue;
        ++shown;
        column->addWidget(new ImportDifferenceRow(each));
        column->addWidget(new Separator);
    }
    if (all == 0)
        addWords(kind == RowDifference::Kind::New ? tr("No new records.")
                                                  : tr("No record is changed."));
    if (m_report->differences.empty())
        return;
    auto *line = new QHBoxLayout;
    line->addWidget(new TextLabel(all > shown
                                      ? tr("%Ln more", nullptr, static_cast<int>(all - shown))
                                      : QString(),
                                  FontRole::Small, TextColor::Muted),
                    1);
    auto *link = new LinkButton(tr("See all rows"));
    connect(link, &Button::clicked, this, &ImportTrialCard::allRequested);
    line->addWidget(link);
    column->addLayout(line);
}

void ImportTrialCard::showRejects()
{
    clearLayout(m_rejects->layout());
    m_rejectRows.clear();
    m_rejects->setVisible(m_report && !m_report->rejects.empty());
    if (!m_report || m_report->rejects.empty())
        return;
    const std::vector<RejectedRow> &rejects = m_report->rejects;
    auto *column = static_cast<QVBoxLayout *>(m_rejects->layout());
    const auto count = static_cast<int>(rejects.size());
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(tr("%Ln row(s) not taken", nullptr, count), FontRole::SmallBold),
                    1);
    auto *save = new LinkButton(tr("Export these rows"));
    connect(save, &Button::clicked, this, &ImportTrialCard::saveRejectsRequested);
    head->addWidget(save);
    column->addWidget(new Separator);
    column->addLayout(head);
    for (size_t i = 0; i < rejects.size() && i < MostRejects; ++i) {
        m_rejectRows.push_back(new ImportRejectRow(rejects[i]));
        column->addWidget(m_rejectRows.back());
    }
    auto *words = new TextLabel(
        tr("A cell that cannot be read does not keep its row out: its text goes to the notes."),
        FontRole::Small, TextColor::Muted);
    words->setWordWrap(true);
    m_rejectRows.push_back(words);
    column->addWidget(words);
    fitRejects();
}

void ImportTrialCard::fitRejects()
{
    for (size_t i = 1; i < m_rejectRows.size(); ++i)
        m_rejectRows[i]->setVisible(height() >= LowCard);
}

void ImportTrialCard::resizeEvent(QResizeEvent *event)
{
    fitRejects();
    CardWidget::resizeEvent(event);
}

} // namespace attache
