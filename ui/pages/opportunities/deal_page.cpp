#include "ui/pages/opportunities/deal_page.h"

#include "core/base/language.h"
#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/brief/joint_plan.h"
#include "core/brief/links.h"
#include "core/domain/competitor_sighting.h"
#include "core/domain/custom_field.h"
#include "core/domain/letterhead.h"
#include "core/domain/record_types.h"
#include "core/domain/setting.h"
#include "core/insight/money_sums.h"
#include "core/queries/query_tables.h"
#include "core/record/record_names.h"
#include "ui/badges/chain_strip.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/document_actions.h"
#include "ui/desk/link.h"
#include "ui/forms/record_form.h"
#include "ui/lists/history_view.h"
#include "ui/lists/playbook_menu.h"
#include "ui/lists/record_sheet.h"
#include "ui/models/day_text.h"
#include "ui/pages/opportunities/cost_card.h"
#include "ui/pages/opportunities/deal_move_panel.h"
#include "ui/pages/opportunities/gate_card.h"
#include "ui/pages/opportunities/intent_card.h"
#include "ui/pages/opportunities/lines_card.h"
#include "ui/pages/opportunities/path_card.h"
#include "ui/pages/opportunities/trust_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/head_strip.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/stage_line.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QRegularExpression>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int StageLineWidth = 150;
constexpr int SideWidth = 392;
constexpr int NarrowSideWidth = 344;
/// From this width of the page on the side has its full one.
constexpr int WidePage = 1150;

LineRun small(const QString &text, TextColor color = TextColor::Secondary)
{
    return {text, FontRole::Small, color};
}

} // namespace

DealPage::DealPage(Desk &desk)
    : m_desk(desk)
    , m_header(new PageHeader)
    , m_stages(new StageLine)
    , m_chain(new ChainStripWidget)
    , m_tabs(new SegmentedControl)
    , m_pathBody(new ScrollBody)
    , m_side(new QStackedWidget)
    , m_path(new PathCard(desk))
    , m_lines(new LinesCard(desk))
    , m_costs(new CostCard(desk))
    , m_gates(new GateCard(desk))
    , m_intent(new IntentCard(desk))
    , m_trust(new TrustCard(desk))
    , m_form(new RecordForm(desk.workspace(), recordTypeOf<Opportunity>()))
    , m_history(new HistoryView(desk, tr("What changed in this deal and what belongs to it. Each "
                                         "step can be undone by itself.")))
    , m_move(new DealMovePanel(this))
{
    layOut();
    addActions();
    connectParts();
    TableSet tables(DealCardTables, OpportunityFactsTables,
                    tablesOf<Competitor, CompetitorSighting, Contact, CostLine, CustomField,
                             DealLine, GateEvidence, IntentSign, Letterhead, Need, Product,
                             RivalFunction, Setting, TrustProof>);
    follow(m_desk.workspace(), std::move(tables));
}

QString DealPage::title() const
{
    return m_story.deal.name.isEmpty() ? TypeLabel::tr("Opportunity") : m_story.deal.name;
}

void DealPage::layOut()
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space3);
    m_readable = new ErrorSwitch(whole);
    makeColumn(tokens::Space3, 0)->addWidget(m_readable);
    m_header->setStacked(true);
    column->addWidget(m_header);
    column->addWidget(makeHead());
    for (const QString &name :
         {Common::tr("Path"), Common::tr("All fields"), Common::tr("History")})
        m_tabs->addSegment(name);
    m_tabs->setAccessibleName(tr("Parts of the deal"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_tabs);
    row->addStretch(1);
    column->addLayout(row);
    auto *holder = new QWidget;
    m_stack = new QStackedLayout(holder);
    m_stack->addWidget(makePathTab());
    auto *fields = new ScrollBody;
    auto *card = new CardWidget;
    m_form->leaveOut({QStringLiteral("external_id")});
    card->addWidget(m_form);
    fields->column()->addWidget(card);
    fields->column()->addStretch(1);
    fields->column()->setContentsMargins(0, 0, 0, tokens::Space5);
    m_stack->addWidget(fields);
    m_stack->addWidget(m_history);
    column->addWidget(holder, 1);
}

QWidget *DealPage::makeHead()
{
    auto *strip = new HeadStrip;
    m_worth = strip->addCell();
    m_close = strip->addCell();
    m_stage = strip->addCell();
    m_stages->setFixedWidth(StageLineWidth);
    m_stage->addTrailing(m_stages);
    m_coverage = strip->addCell(1);
    m_coverage->addBeforeUpper(m_chain);
    return strip;
}

QWidget *DealPage::makePathTab()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::Space3);
    auto *left = new QVBoxLayout;
    left->setSpacing(tokens::Space3);
    left->addWidget(m_path);
    left->addWidget(m_lines);
    left->addWidget(m_costs);
    left->addStretch(1);
    row->addLayout(left, 1);
    m_cards = new QWidget;
    auto *right = new QVBoxLayout(m_cards);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(tokens::Space3);
    right->addWidget(m_gates);
    right->addWidget(m_intent);
    right->addWidget(m_trust);
    right->addStretch(1);
    m_side->addWidget(m_cards);
    m_side->setFixedWidth(SideWidth);
    row->addWidget(m_side);
    m_pathBody->column()->addLayout(row);
    m_pathBody->column()->setContentsMargins(0, 0, 0, tokens::Space5);
    return m_pathBody;
}

void DealPage::addActions()
{
    const bool writable = !m_desk.workspace().isReadOnly();
    connect(m_header->addButton(tr("Joint plan as PDF…")), &Button::clicked, this,
            &DealPage::exportPlan);
    auto *more = new Button(Common::tr("More"));
    auto *menu = new QMenu(more);
    menu->addAction(tr("Print the joint plan…"), this, &DealPage::printPlan);
    menu->addAction(Common::tr("Open account"), this, [this] {
        if (m_story.account)
            Q_EMIT openRequested(linkTo(m_story.deal.account));
    });
    menu->addAction(tr("Show on the board"), this, [this] {
        Q_EMIT openRequested(QStringLiteral("attache:opportunities#board:%1").arg(m_id.value()));
    });
    menu->addAction(TypeLabel::tr("New visit"), this,
                    [this] {
                        Q_EMIT openRequested(QStringLiteral("attache:command#new.visit:%1")
                                                 .arg(m_story.deal.account.value()));
                    })
        ->setEnabled(writable);
    QAction *study = menu->addAction(Common::tr("Make a case of it"), this, [this] {
        Q_EMIT openRequested(QStringLiteral("attache:library#case_of:%1").arg(m_id.value()));
    });
    study->setEnabled(writable);
    // Of what was won alone there is something to tell.
    connect(menu, &QMenu::aboutToShow, this,
            [this, study] { study->setVisible(m_story.stages.isWon(m_story.deal.stage)); });
    addPlaybookMenu(
        m_desk, menu, PlaybookScope::Opportunity,
        [this](PlaybookRun &run) { run.opportunity = m_id; },
        [this](const QString &link) { Q_EMIT openRequested(link); });
    menu->addSeparator();
    menu->addAction(Common::tr("Delete"), this, &DealPage::removeDeal)->setEnabled(writable);
    more->setMenu(menu);
    m_header->addAction(more);
    m_next = m_header->addButton(tr("To the next stage…"), ButtonKind::Primary);
    m_next->setEnabled(writable);
    connect(m_next, &Button::clicked, this, &DealPage::moveOn);
    addPageAction(tr("Deal: to the next stage"), {}, [this] { moveOn(); });
    addPageAction(tr("Deal: joint plan as PDF"), {}, [this] { exportPlan(); });
    addPageAction(tr("Deal: cost and return as PDF"), {}, [this] { m_costs->exportPage(); });
    addPageAction(tr("Deal: plan the path back from the go-live"), {},
                  [this] { m_path->planBack(); });
}

void DealPage::connectParts()
{
    connect(m_readable, &ErrorSwitch::retried, this, &Page::refresh);
    connect(m_tabs, &SegmentedControl::currentChanged, this, [this](int tab) {
        m_form->saveNow();
        m_stack->setCurrentIndex(tab);
        fillTab();
    });
    const auto opens = [this](const RecordType &type) {
        return [this, &type](qint64 id) { openPart(type, id); };
    };
    connect(m_path, &PathCard::stepOpened, this, opens(recordTypeOf<PathStep>()));
    connect(m_lines, &LinesCard::lineOpened, this, opens(recordTypeOf<DealLine>()));
    connect(m_costs, &CostCard::lineOpened, this, opens(recordTypeOf<CostLine>()));
    connect(m_gates, &GateCard::evidenceOpened, this, opens(recordTypeOf<GateEvidence>()));
    connect(m_intent, &IntentCard::signOpened, this, opens(recordTypeOf<IntentSign>()));
    connect(m_trust, &TrustCard::proofOpened, this, opens(recordTypeOf<TrustProof>()));
    connect(m_gates, &GateCard::stagesRequested, this,
            [this] { Q_EMIT openRequested(QStringLiteral("attache:settings#deal_stage")); });
    connect(m_path, &PathCard::goLiveRequested, this,
            [this] { goTo(QStringLiteral("go_live_on")); });
    connect(m_intent, &IntentCard::fieldRequested, this, &DealPage::goTo);
    connect(m_intent, &IntentCard::productOpened, this,
            [this](qint64 id) { Q_EMIT openRequested(linkTo(Id<Product>(id))); });
    connect(m_form, &RecordForm::recordLost, this,
            [this] { Q_EMIT openRequested(QStringLiteral("attache:opportunities")); });
    connect(m_form, &RecordForm::addressRequested, this,
            [](const QString &address) { QDesktopServices::openUrl(QUrl(address)); });
    connect(m_move, &DealMovePanel::accepted, this,
            [this] { write(m_move->stage(), m_move->reason()); });
    connect(m_move, &DealMovePanel::mendRequested, this, [this] { goTo(QStringLiteral("gate")); });
}

void DealPage::activate(const QVariant &argument)
{
    if (argument.canConvert<Link>()) {
        const Link link = argument.value<Link>();
        if (Id<Opportunity>(link.id) != m_id) {
            m_form->saveNow();
            closePart();
            m_move->hide();
            m_tabs->setCurrentIndex(Path);
        }
        m_id = Id<Opportunity>(link.id);
        refresh();
        if (!link.field.isEmpty())
            goTo(link.field);
        else
            m_tabs->setFocus();
    } else if (!m_id.isNull()) {
        refresh();
    }
}

void DealPage::read()
{
    if (m_id.isNull())
        return;
    auto story = readDealStory(m_desk.connection(), m_id, m_desk.clock().today());
    if (!story && story.error().kind == Error::Kind::NotFound && !m_story.deal.id.isNull()) {
        m_id = {};
        m_story = {};
        return Q_EMIT openRequested(QStringLiteral("attache:opportunities"));
    }
    if (m_readable->shows(story))
        show(*story);
}

void DealPage::show(const DealStory &story)
{
    m_story = story;
    showHead();
    m_path->showStory(m_story);
    m_lines->showStory(m_story);
    m_costs->showStory(m_story);
    m_gates->showStory(m_story);
    m_intent->showStory(m_story);
    m_trust->showStory(m_story);
    fillTab();
    if (RecordSheet *open = sheet())
        open->refresh();
    Q_EMIT titleChanged();
}

void DealPage::showHead()
{
    const Opportunity &deal = m_story.deal;
    m_header->setTitle(deal.name);
    QString account = m_story.account ? m_story.account->shortName : QString();
    if (m_story.account && account.isEmpty())
        account = m_story.account->name;
    const auto word = [](const auto &choice) { return choice ? labelOf(*choice) : QString(); };
    m_header->setSubtitle(
        joined({account, word(deal.channel), word(deal.charging), word(deal.aim), deal.owner}));
    m_header->setLeading(
        m_story.account ? new TierBadge(m_story.account->tier, tokens::BadgeLargeSize) : nullptr);
    showWorth();
    showClose();
    showStage();
    showCoverage();
    const auto next = m_story.next();
    m_next->setVisible(next.has_value());
    if (next)
        m_next->setText(tr("To \"%1\"…").arg(m_story.stageName(*next)));
}

void DealPage::showWorth()
{
    const Opportunity &deal = m_story.deal;
    const auto day = [&](QDate date) { return shortDay(date, m_story.today); };
    const auto money = [&](Money amount) { return shortAmount(amount, deal.currency); };
    const Money amount = deal.amount.value_or(Money());
    LineRuns upper{{deal.amount ? money(amount) : QStringLiteral("–"), FontRole::Section}};
    if (deal.amount)
        upper.push_back({tr("counts for %1").arg(money(percentOf(amount, m_story.cap.capped))),
                         FontRole::Small, TextColor::Secondary, tokens::Space2});
    QString terms = tr("The amount has not changed");
    for (auto at = m_story.terms.rbegin(); m_story.terms.rend() - at > 1; ++at) {
        if (at->amount == (at + 1)->amount || !at->amount || !(at + 1)->amount)
            continue;
        terms =
            tr("%1: from %2 to %3").arg(day(at->day), money(*(at + 1)->amount), money(*at->amount));
        break;
    }
    m_worth->setLines(std::move(upper), {small(terms)});
}

void DealPage::showClose()
{
    const Opportunity &deal = m_story.deal;
    const auto day = [&](QDate date) { return shortDay(date, m_story.today); };
    const bool open = m_story.stages.isOpen(deal.stage);
    const QDate closes = open ? deal.expectedClose : deal.closedOn;
    QStringList when;
    if (m_story.postponement.count > 0)
        when.append(tr("put off %n time(s), %1 days", nullptr, m_story.postponement.count)
                        .arg(QLocale().toString(m_story.postponement.days)));
    else if (open)
        when.append(tr("never put off"));
    if (deal.goLiveOn.isValid())
        when.append(tr("go-live %1").arg(day(deal.goLiveOn)));
    m_close->setLines(
        {{closes.isValid() ? (open ? tr("Signing %1") : tr("Closed %1")).arg(day(closes))
                           : tr("No day of signing yet"),
          FontRole::BodyBold}},
        {small(when.join(QStringLiteral(" · ")))});
}

void DealPage::showStage()
{
    std::vector<int> days;
    int all = 0;
    for (const StageStay &stay : m_story.stays) {
        days.push_back(stay.days);
        all += stay.days;
    }
    const int here = days.empty() ? 0 : days.back();
    const bool stuck = m_story.stageLimit > 0 && here > m_story.stageLimit;
    m_stages->setVisible(!days.empty());
    m_stages->setStages(days, m_story.stageLimit, StageLine::scaleOf(days, m_story.stageLimit));
    QStringList stays{Common::tr("%n day(s) in all", nullptr, all)};
    if (m_story.stageLimit > 0)
        stays.prepend(tr("limit %1").arg(m_story.stageLimit));
    m_stage->setLines(
        {{tr("%1, %n day(s)", nullptr, here).arg(m_story.stageName(m_story.deal.stage)),
          FontRole::BodyBold, stuck ? TextColor::Danger : TextColor::Text}},
        {small(stays.join(QStringLiteral(" · ")))});
}

void DealPage::showCoverage()
{
    m_chain->setCells(m_story.chain);
    QString reasons;
    for (const CapReason reason : m_story.cap.reasons)
        reasons += (reasons.isEmpty() ? QString() : QStringLiteral(" · ")) + labelOf(reason);
    m_coverage->setLines(
        {{QStringLiteral("%1 / 100").arg(m_story.chainScore), FontRole::BodyBold}},
        {reasons.isEmpty()
             ? small(tr("chance %1 %").arg(m_story.cap.said))
             : small(
                   tr("%1 % → %2 %: %3").arg(m_story.cap.said).arg(m_story.cap.capped).arg(reasons),
                   TextColor::Warn)});
}

void DealPage::fillTab()
{
    if (m_id.isNull())
        return;
    if (m_tabs->currentIndex() == Fields) {
        if (m_form->recordId() == m_id.value())
            m_form->refresh();
        else
            m_form->showRecord(m_id.value());
    } else if (m_tabs->currentIndex() == History) {
        m_history->showRecord(QLatin1String(tableOf<Opportunity>), m_id.value());
    }
}

RecordSheet *DealPage::sheet() const
{
    return qobject_cast<RecordSheet *>(m_side->currentWidget());
}

void DealPage::openPart(const RecordType &type, qint64 id, const QString &field)
{
    if (id == 0)
        return;
    m_tabs->setCurrentIndex(Path);
    RecordSheet *&part = m_sheets[&type];
    if (!part) {
        part = new RecordSheet(m_desk, type);
        part->form()->leaveOut({QString::fromLatin1(tableOf<Opportunity>)});
        m_side->addWidget(part);
        connect(part, &RecordSheet::closed, this, &DealPage::closePart);
    }
    if (RecordSheet *before = sheet(); before && before != part)
        before->form()->saveNow();
    part->showRecord(id);
    m_side->setCurrentWidget(part);
    arrange();
    if (!field.isEmpty())
        part->focusField(field);
    else if (!part->isAncestorOf(focusWidget()))
        part->form()->focusField(type.fields.size() > 1 ? type.fields[1].key : type.fields[0].key);
}

void DealPage::closePart()
{
    RecordSheet *open = sheet();
    if (!open)
        return;
    open->form()->saveNow();
    const bool hadFocus = open->isAncestorOf(focusWidget());
    m_side->setCurrentWidget(m_cards);
    arrange();
    if (hadFocus)
        m_tabs->setFocus(Qt::OtherFocusReason);
}

void DealPage::goTo(const QString &field)
{
    static const QRegularExpression record(QStringLiteral("^([a-z_]+)[:/](\\d+)(?:#(.*))?$"));
    if (const auto match = record.match(field); match.hasMatch()) {
        const RecordType *type = recordTypeNamed(match.captured(1));
        if (type && type->referenceTo(recordTypeOf<Opportunity>()))
            openPart(*type, match.captured(2).toLongLong(), match.captured(3));
        return;
    }
    if (field == QLatin1String("gate")) {
        m_tabs->setCurrentIndex(Path);
        closePart();
        m_pathBody->ensureWidgetVisible(m_gates);
        return m_gates->focusFirst();
    }
    m_tabs->setCurrentIndex(Fields);
    m_form->focusField(field);
}

void DealPage::moveOn()
{
    const auto next = m_story.next();
    if (!next || m_desk.workspace().isReadOnly())
        return;
    Opportunity moved = m_story.deal;
    moved.stage = *next;
    const auto assumed = assumedOnTheWay(m_desk.connection(), m_story.deal.stage, moved);
    if (!assumed)
        return m_desk.report(assumed.error());
    if (assumed->isEmpty())
        return write(*next, {});
    BoardCard card;
    card.id = m_id.value();
    card.name = m_story.deal.name;
    card.stage = m_story.deal.stage;
    std::vector<GateState> gates;
    for (const GateState &gate : m_story.gates) {
        if (gate.stage == *next)
            gates.push_back(gate);
    }
    m_move->setGates(gates, m_story.people, m_story.today);
    const BoardStage stage{*next, m_story.stageName(*next),
                           m_story.stages.probability(*next, m_story.set)};
    const QPoint at = m_next->mapTo(this, QPoint(m_next->width() / 2, m_next->height() + 6));
    m_move->ask(card, stage, DealMovePanel::Move::PastGate,
                tr("The usual probability goes from %1 % to %2 %.")
                    .arg(m_story.stages.probability(m_story.deal.stage, m_story.set))
                    .arg(stage.probability),
                at);
}

void DealPage::write(Stage stage, const QString &reason)
{
    //: The name of a step: %1 is a deal, %2 a stage
    m_desk.editUndoably(
        Common::tr("Move %1 to %2").arg(m_story.deal.name, m_story.stageName(stage)),
        [&](Writer &writer) {
            return writer.change(m_id, [&](Opportunity &deal) {
                deal.stage = stage;
                if (!reason.isEmpty())
                    deal.stageReason = reason;
            });
        });
}

void DealPage::exportPlan()
{
    const auto plan = readJointPlan(m_desk.connection(), m_id, m_story.today);
    if (!plan)
        return m_desk.report(plan.error());
    const Document document = jointPlanDocument(*plan, Edition::External, languageOf(QLocale()));
    PdfOptions pdf;
    pdf.created = m_desk.clock().now();
    exportPdf(m_desk, this, document, fileNameOf({document.title, m_story.deal.name}), pdf);
}

void DealPage::printPlan()
{
    const auto plan = readJointPlan(m_desk.connection(), m_id, m_story.today);
    if (!plan)
        return m_desk.report(plan.error());
    printDocument(m_desk, this, jointPlanDocument(*plan, Edition::External, languageOf(QLocale())));
}

void DealPage::removeDeal()
{
    const Id<Opportunity> gone = m_id;
    m_desk.editUndoably(Common::tr("Delete %1").arg(m_story.deal.name),
                        [gone](Writer &writer) { return writer.remove(gone); });
}

void DealPage::arrange()
{
    m_side->setFixedWidth(width() >= WidePage ? SideWidth : NarrowSideWidth);
    // What is not shown must not make the column as high as it is.
    for (int i = 0; i < m_side->count(); ++i) {
        QWidget *each = m_side->widget(i);
        each->setSizePolicy(QSizePolicy::Preferred, each == m_side->currentWidget()
                                                        ? QSizePolicy::Preferred
                                                        : QSizePolicy::Ignored);
        if (qobject_cast<RecordSheet *>(each))
            each->setFixedWidth(m_side->width());
    }
}

void DealPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

} // namespace attache
