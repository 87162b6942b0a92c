#include "ui/pages/opportunities/gate_card.h"

#include "core/base/shared_text.h"
#include "core/record/record_names.h"
#include "ui/badges/evidence_mark.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/pages/opportunities/entry_line.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/list_row.h"

#include <QFontMetrics>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int RowHeight = 28;
constexpr int TwoLines = 48;
constexpr int TickWidth = 16;
constexpr int FactWidth = 80;
constexpr size_t MostGates = 2;

} // namespace

GateCard::GateCard(Desk &desk, QWidget *parent)
    : CardWidget({}, parent)
    , m_desk(desk)
    , m_rows(new QVBoxLayout)
    , m_entry(new EntryLine)
{
    setDense();
    m_rows->setSpacing(0);
    body()->addLayout(m_rows);
    addWidget(m_entry);
    connect(m_entry, &EntryLine::entered, this, &GateCard::setSource);
}

void GateCard::showStory(const DealStory &story)
{
    m_deal = story.deal.id;
    m_marks.clear();
    m_conditions.clear();
    clearLayout(m_rows);
    if (story.gates.empty()) {
        setTitle(tr("Gates"));
        setNote({});
        const bool open = story.stages.isOpen(story.deal.stage);
        auto *none = new TextLabel(open ? tr("The stages ahead ask for nothing.")
                                        : tr("The deal is decided: no gate is before it."),
                                   FontRole::Small, TextColor::Muted);
        none->setWordWrap(true);
        m_rows->addWidget(none);
        if (open) {
            auto *link = new LinkButton(tr("Say what they ask for"));
            connect(link, &LinkButton::clicked, this, &GateCard::stagesRequested);
            m_rows->addWidget(link, 0, Qt::AlignLeading);
        }
        return;
    }
    // What is further away is asked for when it comes nearer.
    for (size_t i = 0; i < std::min(story.gates.size(), MostGates); ++i)
        addGate(story, story.gates[i], i == 0);
    arrange();
}

void GateCard::addGate(const DealStory &story, const GateState &gate, bool first)
{
    const QString missing =
        gate.missing() > 0 ? tr("%n missing", nullptr, gate.missing()) : tr("complete");
    if (first) {
        setTitle(Common::tr("Gate of \"%1\"").arg(story.stageName(gate.stage)));
        setNote(missing);
    } else {
        auto *head = new QWidget;
        auto *line = new QHBoxLayout(head);
        line->setContentsMargins(0, tokens::Space2, 0, tokens::Space1);
        line->setSpacing(tokens::Space2);
        line->addWidget(new TextLabel(tr("Further on: %1").arg(story.stageName(gate.stage)),
                                      FontRole::SmallBold, TextColor::Secondary));
        line->addWidget(new TextLabel(missing, FontRole::Small, TextColor::Muted), 1);
        m_rows->addWidget(head);
    }
    for (const GateCondition &condition : gate.conditions)
        m_rows->addWidget(makeRow(story, gate, condition));
}

void GateCard::arrange()
{
    const int whole = contentsRect().width() - 2 * tokens::Space4 - TickWidth - tokens::Space2;
    const int gaps = 2 * tokens::Space2;
    int marks = 0;
    int days = 0;
    for (const Row &row : m_conditions) {
        marks = std::max(marks, row.mark->sizeHint().width());
        days = std::max(days, QFontMetrics(row.known->font()).horizontalAdvance(row.day) + 2);
    }
    const auto fits = [&](const Row &row, const QString &known, int room) {
        return QFontMetrics(row.known->font()).horizontalAdvance(known) <= room &&
               row.words->sizeHint().width() <= whole - gaps - marks - room;
    };
    const bool whoAndWhen = std::ranges::all_of(
        m_conditions, [&](const Row &row) { return fits(row, row.fact, FactWidth); });
    const int known = whoAndWhen ? FactWidth : days;
    for (const Row &row : m_conditions) {
        const bool oneLine = fits(row, whoAndWhen ? row.fact : row.day, known);
        row.known->setText(oneLine && !whoAndWhen ? row.day : row.fact);
        layOut(row, oneLine, marks, known);
    }
}

void GateCard::layOut(const Row &row, bool oneLine, int markWidth, int knownWidth)
{
    row.row->setFixedHeight(oneLine ? RowHeight : TwoLines);
    for (QWidget *part : {static_cast<QWidget *>(row.words), static_cast<QWidget *>(row.mark),
                          static_cast<QWidget *>(row.known)})
        row.grid->removeWidget(part);
    row.mark->setFixedWidth(oneLine ? markWidth : row.mark->sizeHint().width());
    row.known->setMinimumWidth(oneLine ? knownWidth : 0);
    row.known->setMaximumWidth(oneLine ? knownWidth : QWIDGETSIZE_MAX);
    row.known->setAlignment((oneLine ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    row.grid->setColumnStretch(0, oneLine ? 1 : 0);
    row.grid->setColumnStretch(2, oneLine ? 0 : 1);
    // What has to be true is read whole; how well it is known stands below it.
    row.grid->addWidget(row.words, 0, 0, 1, oneLine ? 1 : 3);
    row.grid->addWidget(row.mark, oneLine ? 0 : 1, oneLine ? 1 : 0);
    row.grid->addWidget(row.known, oneLine ? 0 : 1, oneLine ? 2 : 1, 1, oneLine ? 1 : 2);
}

void GateCard::resizeEvent(QResizeEvent *event)
{
    CardWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        arrange();
}

QWidget *GateCard::makeRow(const DealStory &story, const GateState &gate,
                           const GateCondition &condition)
{
    auto *row = new ListRow(RowHeight);
    auto *tick =
        new TextLabel(condition.isMet() ? QStringLiteral("✓") : QStringLiteral("✗"),
                      FontRole::BodyBold, condition.isMet() ? TextColor::Ok : TextColor::Danger);
    tick->setFixedWidth(TickWidth);
    row->row()->setSpacing(tokens::Space2);
    row->row()->addWidget(tick);
    auto *words = new ElidedLabel(condition.words, FontRole::Body, TextColor::Text);
    auto *mark = new EvidenceMark;
    mark->setLevel(condition.evidence ? std::optional(condition.level) : std::nullopt);
    mark->setChoosable(!m_desk.workspace().isReadOnly());
    m_marks.push_back(mark);
    QString fact;
    QString day;
    if (condition.evidence) {
        const GateEvidence &evidence = *condition.evidence;
        if (evidence.seenOn.isValid())
            day = shortDay(evidence.seenOn, story.today);
        fact = joined(
            {firstOf({story.personOf(evidence.contact), evidence.source.simplified()}), day});
    }
    auto *known = new ElidedLabel(fact, FontRole::Small, TextColor::Secondary);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(tokens::Space2);
    grid->setVerticalSpacing(0);
    row->row()->addLayout(grid, 1);
    m_conditions.push_back({row, grid, words, mark, known, fact, day});
    row->setAccessibleName(condition.words + QStringLiteral(", ") + mark->accessibleName() +
                           (fact.isEmpty() ? QString() : QStringLiteral(", ") + fact));
    QStringList tip{condition.words};
    tip.append(fact);
    if (condition.evidence && !fact.contains(condition.evidence->source.simplified()))
        tip.append(condition.evidence->source);
    tip.removeAll(QString());
    row->setToolTip(tip.join(u'\n'));
    connect(mark, &EvidenceMark::levelChosen, this,
            [=, this](EvidenceLevel level) { setLevel(gate, condition, level); });
    connect(row, &ListRow::activated, this, [=, this] {
        if (condition.evidence)
            Q_EMIT evidenceOpened(condition.evidence->id.value());
        else
            mark->click();
    });
    return row;
}

void GateCard::setLevel(const GateState &gate, const GateCondition &condition, EvidenceLevel level)
{
    GateEvidence evidence = condition.evidence.value_or(GateEvidence{});
    const bool known = condition.evidence.has_value();
    const bool unsaid = evidence.source.trimmed().isEmpty() && evidence.contact.isNull();
    evidence.opportunity = m_deal;
    evidence.stage = gate.stage;
    evidence.condition = condition.condition;
    evidence.level = level;
    evidence.seenOn = m_desk.clock().today();
    const auto write = [&](Writer &writer) {
        return known ? writer.update(evidence) : writer.insert(evidence);
    };
    //: The name of a step: %1 is a condition of a gate
    if (!m_desk.edit(tr("Evidence: %1").arg(condition.words), write))
        return;
    if (level == EvidenceLevel::Assumed || !unsaid)
        return;
    m_asked = evidence.id;
    m_askedCondition = condition.words;
    m_entry->ask(tr("%1: who said so, or where is it written?").arg(condition.words));
}

void GateCard::setSource(const QString &text)
{
    m_desk.edit(tr("Evidence: %1").arg(m_askedCondition), [&](Writer &writer) {
        return writer.change(m_asked, [&](GateEvidence &evidence) { evidence.source = text; });
    });
}

void GateCard::focusFirst()
{
    for (EvidenceMark *mark : m_marks) {
        if (!mark->level() || mark->level() == EvidenceLevel::Assumed)
            return mark->setFocus(Qt::TabFocusReason);
    }
    if (!m_marks.empty())
        m_marks.front()->setFocus(Qt::TabFocusReason);
}

} // namespace attache
