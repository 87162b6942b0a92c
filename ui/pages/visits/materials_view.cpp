#include "ui/pages/visits/materials_view.h"

#include "core/base/shared_text.h"
#include "core/pack/visit_pack.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/low_window.h"
#include "ui/pages/visits/material_cards.h"
#include "ui/pages/visits/pack_card.h"
#include "ui/pages/visits/side_cards.h"
#include "ui/pages/visits/visit_text.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/scroll_body.h"

#include <QCheckBox>
#include <QHBoxLayout>

#include <algorithm>

namespace attache {

namespace {

/// As many questions may go along as a sheet has room for; of other kinds the best three are shown.
constexpr size_t MostRead = 8;

} // namespace

MaterialsView::MaterialsView(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_left(new ScrollBody)
    , m_right(new ScrollBody)
    , m_asked(new AskedCard(desk))
    , m_readiness(new ReadinessCard)
    , m_pack(new PackCard(desk))
{
    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space4);
    row->addWidget(m_left, 1);
    row->addWidget(m_right);
    m_left->column()->setSpacing(tokens::Space3);
    m_left->column()->addWidget(makeHead());
    m_left->column()->addWidget(m_asked);
    for (const RecordType *type :
         {&recordTypeOf<CaseStudy>(), &recordTypeOf<Deck>(), &recordTypeOf<Faq>(),
          &recordTypeOf<Collateral>(), &recordTypeOf<Competitor>()}) {
        auto *card = new MaterialCard(desk, *type);
        m_cards.emplace_back(type, card);
        m_left->column()->addWidget(card);
        connect(card, &MaterialCard::linkActivated, this, &MaterialsView::linkActivated);
    }
    m_left->column()->addStretch(1);
    m_right->column()->setSpacing(tokens::Space3);
    m_readiness->setMissingTitle(tr("Missing among the materials"));
    m_right->column()->addWidget(m_readiness);
    m_right->column()->addWidget(m_pack);
    m_right->column()->addStretch(1);
    connect(m_readiness, &ReadinessCard::linkActivated, this, &MaterialsView::linkActivated);

    m_readable = new ErrorSwitch(body);
    connect(m_readable, &ErrorSwitch::retried, this, &MaterialsView::read);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_readable);
}

QWidget *MaterialsView::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    row->addWidget(new TextLabel(tr("What to take along"), FontRole::Section));
    m_considered = new TextLabel({}, FontRole::Small, TextColor::Secondary);
    row->addWidget(m_considered);
    row->addStretch(1);
    //: Leads to the settings that say what counts how much
    auto *weights = new LinkButton(tr("Weights"), TextColor::Secondary);
    row->addWidget(weights);
    connect(weights, &QAbstractButton::clicked, this,
            [this] { Q_EMIT linkActivated(QStringLiteral("attache:settings#setting")); });
    return head;
}

MaterialCard *MaterialsView::card(const RecordType &type) const
{
    const auto found =
        std::ranges::find(m_cards, &type, &std::pair<const RecordType *, MaterialCard *>::first);
    return found == m_cards.end() ? nullptr : found->second;
}

void MaterialsView::setBrief(const BriefData &brief)
{
    m_brief = brief;
    Readiness readiness = brief.readiness;
    std::erase_if(readiness.missing,
                  [](const MissingItem &each) { return each.part != PrepPart::Materials; });
    m_readiness->setReadiness(readiness);
    m_stale = true;
    if (isVisible())
        read();
}

void MaterialsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        read();
}

void MaterialsView::read()
{
    m_stale = false;
    m_readable->shows(readMaterials());
}

Result<void> MaterialsView::readMaterials()
{
    const Id<Visit> visit = m_brief.visit.id;
    const QDate today = m_desk.clock().today();
    ATTACHE_TRY(const VisitMatches matches,
                visitMatches(m_desk.connection(), visit, today, documentLanguage(), MostRead));
    PackMaker maker(m_desk.workspace(), today, documentLanguage());
    ATTACHE_TRY(const VisitPack pack, maker.gather(visit));
    ATTACHE_TRY(const PackPlan plan, maker.plan(pack));
    const auto slides = std::ranges::count(pack.taken, &recordTypeOf<Slide>(), &Match::type);
    m_asked->setVisit(visit);
    for (const auto &[type, list] : matches.all()) {
        if (MaterialCard *card = this->card(*type))
            card->setMaterials(visit, *list, pack.taken,
                               type == &recordTypeOf<Deck>() ? static_cast<int>(slides) : 0);
    }
    m_pack->setPack(pack, plan);
    showHead(matches);
    return {};
}

void MaterialsView::showHead(const VisitMatches &matches)
{
    const QString separator = Common::tr(", ");
    m_considered->setText(
        tr("of %1").arg(QStringList{tr("%n case(s)", nullptr, matches.cases.considered),
                                    tr("%n deck(s)", nullptr, matches.decks.considered),
                                    tr("%n answer(s)", nullptr, matches.questions.considered)}
                            .join(separator)));
}

void MaterialsView::focusFirst()
{
    for (const auto &[type, card] : m_cards) {
        if (!card->matches().empty() && card->row(0)->box()->isVisibleTo(card)) {
            card->row(0)->box()->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    m_pack->makeButton()->setFocus(Qt::TabFocusReason);
}

void MaterialsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool compact = window()->width() < tokens::CompactWindow;
    m_right->setFixedWidth(compact ? tokens::SideCardsCompactWidth : tokens::SideCardsWidth);
    const bool low = isInLowWindow(*this);
    for (CardWidget *card : std::initializer_list<CardWidget *>{m_asked, m_readiness, m_pack})
        setCloseTogether(*card, low);
    for (const auto &[type, card] : m_cards)
        setCloseTogether(*card, low);
    for (ScrollBody *side : {m_left, m_right})
        side->column()->setSpacing(low ? tokens::Space2 : tokens::Space3);
}

} // namespace attache
