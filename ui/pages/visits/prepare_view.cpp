#include "ui/pages/visits/prepare_view.h"

#include "ui/base/tokens.h"
#include "ui/desk/link.h"
#include "ui/desk/low_window.h"
#include "ui/forms/saved_editor.h"
#include "ui/pages/visits/brief_cards.h"
#include "ui/pages/visits/people_section.h"
#include "ui/pages/visits/plan_card.h"
#include "ui/pages/visits/side_cards.h"
#include "ui/pages/visits/standing_card.h"
#include "ui/widgets/scroll_body.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QScrollBar>

namespace attache {

PrepareView::PrepareView(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_left(new ScrollBody)
    , m_right(new ScrollBody)
    , m_details(new VisitDetailsCard(desk))
    , m_summary(new SummaryCard)
    , m_standing(new StandingCard)
    , m_promises(new PromisesCard(desk))
    , m_people(new PeopleSection(desk))
    , m_needs(new NeedsCard(desk))
    , m_plan(new PlanCard(desk))
    , m_questions(new QuestionsCard)
    , m_readiness(new ReadinessCard)
    , m_chain(new ChainCard)
    , m_checklist(new ChecklistCard(desk))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space4);
    row->addWidget(m_left, 1);
    row->addWidget(m_right);

    m_left->column()->setSpacing(tokens::Space3);
    for (QWidget *part : {static_cast<QWidget *>(m_details), static_cast<QWidget *>(m_summary),
                          static_cast<QWidget *>(m_standing), static_cast<QWidget *>(m_promises),
                          static_cast<QWidget *>(m_people), static_cast<QWidget *>(m_needs),
                          static_cast<QWidget *>(m_plan), static_cast<QWidget *>(m_questions)})
        m_left->column()->addWidget(part);
    m_left->column()->addStretch(1);
    m_right->column()->setSpacing(tokens::Space3);
    m_right->column()->addWidget(m_readiness);
    m_right->column()->addWidget(m_chain);
    m_right->column()->addWidget(m_checklist);
    m_right->column()->addStretch(1);
    m_details->hide();

    connect(m_readiness, &ReadinessCard::linkActivated, this, &PrepareView::linkActivated);
    connect(m_questions, &QuestionsCard::linkActivated, this, &PrepareView::linkActivated);
    connect(m_checklist, &ChecklistCard::linkActivated, this, &PrepareView::linkActivated);
    connect(m_chain, &ChainCard::linkActivated, this, &PrepareView::linkActivated);
}

void PrepareView::setBrief(const BriefData &brief)
{
    const bool another = brief.visit.id != m_brief.visit.id;
    m_brief = brief;
    if (another)
        m_details->saveNow();
    m_details->setBrief(brief);
    m_summary->setBrief(brief);
    m_standing->setBrief(brief);
    m_promises->setBrief(brief);
    m_people->setBrief(brief);
    m_needs->setBrief(brief);
    m_plan->setBrief(brief);
    m_questions->setBrief(brief);
    m_readiness->setReadiness(brief.readiness);
    m_chain->setBrief(brief);
    m_checklist->setBrief(brief);
    if (another) {
        // A visit without a subject is a new one: its fields come first.
        showDetails(brief.visit.title.trimmed().isEmpty());
        m_left->verticalScrollBar()->setValue(0);
        m_right->verticalScrollBar()->setValue(0);
    }
}

void PrepareView::showDetails(bool shown)
{
    m_details->setVisible(shown);
    if (shown)
        reveal(m_details->editor(QStringLiteral("title")));
}

bool PrepareView::focusPlace(const Link &link)
{
    if (link.type == QLatin1String(tableOf<Visit>) && link.id == m_brief.visit.id.value())
        return focusVisitField(link.field);
    if (link.type == QLatin1String(tableOf<Attendee>))
        return reveal(m_people->focusApproach(Id<Attendee>(link.id)));
    if (link.type == QLatin1String(tableOf<Promise>))
        return m_promises->focusPromise(Id<Promise>(link.id)) && reveal(m_promises);
    if (link.type == QLatin1String(tableOf<Need>))
        return m_needs->focusNeed(Id<Need>(link.id)) && reveal(m_needs);
    if (link.type == QLatin1String(tableOf<Opportunity>) && m_brief.opportunity &&
        link.id == m_brief.opportunity->id.value())
        return reveal(m_plan->opportunityEditor(link.field));
    return false;
}

bool PrepareView::hasPlace(const Link &link) const
{
    return m_plan->visitEditor(link.field) || m_details->editor(link.field) ||
           link.field == QLatin1String("attendees") || link.field == QLatin1String("approach") ||
           link.field.startsWith(QLatin1String("materials:"));
}

bool PrepareView::focusVisitField(const QString &field)
{
    constexpr QLatin1String Materials("materials:");
    if (field == QLatin1String("attendees")) {
        m_people->focusPicker();
        return reveal(m_people);
    }
    if (field == QLatin1String("approach"))
        return reveal(m_people->focusApproach({}));
    if (field.startsWith(Materials)) {
        const bool found = m_checklist->focusMaterial(field.mid(Materials.size()));
        m_right->ensureWidgetVisible(m_checklist);
        return found;
    }
    if (SavedEditor *editor = m_plan->visitEditor(field))
        return reveal(editor);
    if (SavedEditor *editor = m_details->editor(field)) {
        m_details->show();
        return reveal(editor);
    }
    return false;
}

bool PrepareView::reveal(QWidget *widget)
{
    if (!widget)
        return false;
    if (auto *editor = qobject_cast<SavedEditor *>(widget))
        editor->editor()->setFocus(Qt::TabFocusReason);
    // What was just shown has no place before its layout has run.
    m_left->widget()->layout()->activate();
    QMetaObject::invokeMethod(
        m_left,
        [this, target = QPointer<QWidget>(widget)] {
            if (target)
                m_left->ensureWidgetVisible(target, 0, tokens::Space6);
        },
        Qt::QueuedConnection);
    return true;
}

void PrepareView::saveNow()
{
    m_details->saveNow();
    m_people->saveNow();
    m_plan->saveNow();
}

void PrepareView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool compact = window()->width() < tokens::CompactWindow;
    m_right->setFixedWidth(compact ? tokens::SideCardsCompactWidth : tokens::SideCardsWidth);
    const bool low = isInLowWindow(*this);
    for (CardWidget *card : std::initializer_list<CardWidget *>{
             m_details, m_summary, m_standing, m_promises, m_needs, m_plan, m_questions,
             m_readiness, m_chain, m_checklist})
        setCloseTogether(*card, low);
    m_standing->body()->setSpacing(low ? 0 : tokens::Space2);
    for (ScrollBody *side : {m_left, m_right})
        side->column()->setSpacing(low ? tokens::Space2 : tokens::Space3);
}

} // namespace attache
