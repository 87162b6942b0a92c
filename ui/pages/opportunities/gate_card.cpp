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

#include <QHBoxLayout>
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

void GateCard::layOut(ListRow *row, ElidedLabel *words, EvidenceMark *mark, ElidedLabel *known)
{
    const int room = tokens::SideCardsWidth - 2 * tokens::Space4 - TickWidth -
                     mark->sizeHint().width() - FactWidth - 3 * tokens::Space2;
    // Both are read whole, or else they stand in two lines.
    if (words->sizeHint().width() <= room && known->sizeHint().width() <= FactWidth) {
        known->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        known->setFixedWidth(FactWidth);
        row->row()->addWidget(words, 1);
        row->row()->addWidget(mark);
        row->row()->addWidget(known);
        return;
    }
    // What has to be true is read whole; how well it is known stands below it.
    row->setFixedHeight(TwoLines);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addStretch(1);
    lines->addWidget(words);
    auto *below = new QHBoxLayout;
    below->setSpacing(tokens::Space2);
    below->addWidget(mark);
    below->addWidget(known, 1);
    lines->addLayout(below);
    lines->addStretch(1);
    row->row()->addLayout(lines, 1);
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
    if (condition.evidence) {
        const GateEvidence &evidence = *condition.evidence;
        fact = firstOf({story.personOf(evidence.contact), evidence.source.simplified()});
        if (evidence.seenOn.isValid())
            fact = joined({fact, shortDay(evidence.seenOn, story.today)});
    }
    auto *known = new ElidedLabel(fact, FontRole::Small, TextColor::Secondary);
    layOut(row, words, mark, known);
    row->setAccessibleName(condition.words + QStringLiteral(", ") + mark->accessibleName() +
                           (fact.isEmpty() ? QString() : QStringLiteral(", ") + fact));
    QStringList tip{condition.words};
    if (condition.evidence)
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
