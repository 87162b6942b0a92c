#include "ui/pages/opportunities/opportunities_page.h"

#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/domain/opportunity.h"
#include "core/domain/path_step.h"
#include "core/domain/setting.h"
#include "core/queries/query_tables.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/desk/page_parts.h"
#include "ui/desk/preferences.h"
#include "ui/pages/opportunities/board_tab.h"
#include "ui/pages/opportunities/board_view.h"
#include "ui/pages/opportunities/forecast_tab.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/segmented_control.h"

#include <QVBoxLayout>

namespace attache {

namespace {

constexpr QLatin1String ViewKey("pipeline.view");
constexpr QLatin1String BoardField("board");
constexpr QLatin1String ListField("list");
constexpr QLatin1String ForecastField("forecast");

} // namespace

OpportunitiesPage::OpportunitiesPage(const PageParts &parts, QWidget *parent)
    : RecordListPage(parts.desk, &parts.preferences, QStringLiteral("opportunities"),
                     recordTypeOf<Opportunity>(),
                     tr("Your opportunities with all accounts appear here."), parent,
                     {QStringLiteral("name"), QStringLiteral("account"), QStringLiteral("stage"),
                      QStringLiteral("amount"), QStringLiteral("expected_close"),
                      QStringLiteral("next_step"), QStringLiteral("next_step_on"),
                      QStringLiteral("owner")})
    , m_desk(parts.desk)
    , m_preferences(parts.preferences)
    , m_views(new SegmentedControl)
    , m_others(new QWidget)
{
    // What is decided has a closing day, and nothing to wait for.
    setDue({QStringLiteral("next_step_on"), QStringLiteral("expected_close")},
           [](const void *deal) {
               return !static_cast<const Opportunity *>(deal)->closedOn.isValid();
           });
    auto *column = new QVBoxLayout(m_others);
    column->setContentsMargins(0, 0, 0, 0);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_others, 1);
    addViews();
    addActions();
    connect(list(), &ListView::listChanged, this, &OpportunitiesPage::showHead);
    TableSet tables(DealCardTables);
    tables |= TableSet(tablesOf<Setting, Promise, PathStep>);
    followAlso(std::move(tables));
}

QString OpportunitiesPage::title() const
{
    return Common::tr("Pipeline");
}

void OpportunitiesPage::addViews()
{
    header()->setTitle(title());
    m_listButtons = header()->actionWidgets();
    m_views->addSegment(Common::tr("Board"));
    m_views->addSegment(Common::tr("List"));
    m_views->addSegment(Common::tr("Forecast"));
    m_views->setAccessibleName(tr("View of the pipeline"));
    header()->addAction(m_views);
    const QString kept = m_preferences.listState(ViewKey);
    if (kept == ListField)
        m_views->setCurrentIndex(static_cast<int>(View::List));
    else if (kept == ForecastField)
        m_views->setCurrentIndex(static_cast<int>(View::Forecast));
    connect(m_views, &SegmentedControl::currentChanged, this, [this] {
        constexpr QLatin1String Names[] = {BoardField, ListField, ForecastField};
        m_preferences.setListState(ViewKey, Names[m_views->currentIndex()]);
        showView();
        if (isVisible())
            read();
    });
    showView();
}

void OpportunitiesPage::addActions()
{
    addPageAction(tr("Pipeline: board"), {}, [this] { setView(View::Board); });
    addPageAction(tr("Pipeline: list"), {}, [this] { setView(View::List); });
    addPageAction(tr("Pipeline: forecast"), {}, [this] { setView(View::Forecast); });
    const auto move = [this](int step) {
        if (m_board && view() == View::Board)
            m_board->board()->moveCurrent(step);
    };
    //: In the search field; the shortcut works on the card
    addPageAction(tr("Move the deal to the next stage (Alt+→)"), {}, [move] { move(1); });
    addPageAction(tr("Move the deal to the stage before (Alt+←)"), {}, [move] { move(-1); });
    for (const Choice<BoardLanes> &choice : choicesOf<BoardLanes>) {
        addPageAction(tr("Lanes by: %1").arg(labelOf(choice.value)), {},
                      [this, lanes = choice.value] {
                          setView(View::Board);
                          board()->setLanes(lanes);
                      });
    }
}

OpportunitiesPage::View OpportunitiesPage::view() const
{
    return static_cast<View>(m_views->currentIndex());
}

void OpportunitiesPage::setView(View view)
{
    m_views->setCurrentIndex(static_cast<int>(view));
}

BoardTab *OpportunitiesPage::board()
{
    if (!m_board) {
        m_board = new BoardTab(m_desk, m_preferences);
        m_others->layout()->addWidget(m_board);
        const QString title = TypeLabel::tr("New opportunity");
        Button *first = m_board->emptyState()->addButton(title, ButtonKind::Primary);
        first->setEnabled(!m_desk.workspace().isReadOnly());
        connect(first, &Button::clicked, this, [this] {
            Q_EMIT openRequested(QStringLiteral("attache:command#new.opportunity"));
        });
        connect(m_board, &BoardTab::openRequested, this, &Page::openRequested);
        connect(m_board, &BoardTab::boardChanged, this, &OpportunitiesPage::showHead);
    }
    return m_board;
}

ForecastTab *OpportunitiesPage::forecast()
{
    if (!m_forecast) {
        m_forecast = new ForecastTab(m_desk, m_preferences);
        m_others->layout()->addWidget(m_forecast);
        connect(m_forecast, &ForecastTab::openRequested, this, &Page::openRequested);
        connect(m_forecast, &ForecastTab::forecastShown, this, &OpportunitiesPage::showHead);
    }
    return m_forecast;
}

void OpportunitiesPage::showView()
{
    const View shown = view();
    if (shown == View::Board)
        board();
    else if (shown == View::Forecast)
        forecast();
    const bool asList = shown == View::List;
    list()->setVisible(asList);
    if (!asList)
        hideSheet();
    m_others->setVisible(!asList);
    if (m_board)
        m_board->setVisible(shown == View::Board);
    if (m_forecast)
        m_forecast->setVisible(shown == View::Forecast);
    for (QWidget *button : m_listButtons)
        button->setVisible(asList);
    setFocusProxy(asList                 ? static_cast<QWidget *>(list())
                  : shown == View::Board ? static_cast<QWidget *>(m_board)
                                         : m_forecast);
    showHead();
}

void OpportunitiesPage::showHead()
{
    if (view() == View::List)
        return header()->setSubtitle(list()->countWords());
    if (view() == View::Forecast)
        return header()->setSubtitle(m_forecast ? m_forecast->summary() : QString());
    const BoardContent &content = m_board->board()->content();
    const auto money = [&](Money amount) { return shortAmount(amount, content.currency); };
    header()->setSubtitle(
        Common::tr("%n open", nullptr, content.total.count) + QStringLiteral(" · ") +
        money(content.total.value) + QStringLiteral(" · ") +
        Common::tr("weighted %1").arg(money(content.total.weighted)) + QStringLiteral(" · ") +
        Common::tr("capped %1").arg(money(content.total.capped)));
}

void OpportunitiesPage::activate(const QVariant &argument)
{
    const QString field = argument.value<Link>().field;
    if (field == BoardField || field.startsWith(BoardField + QLatin1Char(':')))
        setView(View::Board);
    else if (field == ForecastField)
        setView(View::Forecast);
    else if (!field.isEmpty() || argument.value<Link>().id != 0)
        setView(View::List);
    if (view() == View::List)
        RecordListPage::activate(argument);
    else if (isStale())
        refresh();
    if (field == QLatin1String("unassigned"))
        list()->facets()->setOnly(QStringLiteral("account"), {QString()});
    else if (field == QLatin1String("chosen"))
        showChosen(m_desk.chosenOpportunities().ids, m_desk.chosenOpportunities().words);
    else if (view() == View::Board && field.contains(QLatin1Char(':')))
        m_board->showDeal(field.section(QLatin1Char(':'), 1).toLongLong());
    if (view() != View::List)
        setFocus();
}

void OpportunitiesPage::read()
{
    switch (view()) {
    case View::Board:
        board()->refresh();
        break;
    case View::Forecast:
        forecast()->refresh();
        break;
    case View::List:
        RecordListPage::read();
        break;
    }
}

void OpportunitiesPage::readChanged(const Changes &changes)
{
    if (view() == View::List)
        RecordListPage::readChanged(changes);
    else
        read();
}

} // namespace attache
