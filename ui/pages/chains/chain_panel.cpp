#include "ui/pages/chains/chain_panel.h"

#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/brief/links.h"
#include "core/brief/talk_for.h"
#include "core/brief/value_text.h"
#include "core/queries/account_records.h"
#include "core/queries/workspace_records.h"
#include "ui/badges/decision_map.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int LineHeight = 28;
constexpr size_t MostSteps = 5;
constexpr size_t MostDeals = 4;

TextColor colorOf(Tone tone)
{
    switch (tone) {
    case Tone::Danger:
        return TextColor::Danger;
    case Tone::Warn:
        return TextColor::Warn;
    case Tone::Accent:
        return TextColor::Accent;
    default:
        return TextColor::Secondary;
    }
}

} // namespace

ChainPanel::ChainPanel(Desk &desk, QWidget *parent)
    : CardWidget({}, parent)
    , m_desk(desk)
    , m_badge(new TierBadge(Tier::C, tokens::BadgeLargeSize))
    , m_name(new ElidedLabel({}, FontRole::Section))
    , m_counts(new ElidedLabel({}, FontRole::Small, TextColor::Secondary))
    , m_score(new TextLabel({}, FontRole::Title))
    , m_map(new DecisionMap)
    , m_open(new Button(Common::tr("Open account")))
    , m_plan(new Button(Common::tr("Plan visit"), ButtonKind::Primary))
{
    setDense();
    setFixedWidth(tokens::SideCardsWidth);
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::Space2);
    head->addWidget(m_badge, 0, Qt::AlignVCenter);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_counts);
    head->addLayout(words, 1);
    head->addWidget(m_score, 0, Qt::AlignTop);
    m_score->setToolTip(tr("How far the chain is covered, of 100"));
    body()->addLayout(head);
    auto *scroll = new ScrollBody;
    m_map->setSmall();
    scroll->column()->setSpacing(tokens::Space1);
    m_readable = new ErrorSwitch(scroll);
    addWidget(m_readable, 1);
    const auto addTo = [scroll](const QString &title, TextLabel **note) {
        scroll->column()->addWidget(new Separator);
        auto *line = new QHBoxLayout;
        line->addWidget(new TextLabel(title, FontRole::SmallBold, TextColor::Secondary));
        *note = new TextLabel({}, FontRole::Small, TextColor::Secondary);
        line->addWidget(*note, 1);
        scroll->column()->addLayout(line);
        auto *lines = new QVBoxLayout;
        lines->setSpacing(0);
        scroll->column()->addLayout(lines);
        return lines;
    };
    TextLabel *none = nullptr;
    addTo(tr("Who reports to whom"), &none)->addWidget(m_map);
    m_next = addTo(tr("What comes next"), &none);
    m_talk = addTo(tr("What to ask"), &m_talkOf);
    m_waiting = addTo(Common::tr("Money waiting"), &m_sum);
    m_sum->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    scroll->column()->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(tokens::Space2);
    buttons->addWidget(m_open);
    buttons->addWidget(m_plan, 1);
    body()->addLayout(buttons);
    m_plan->setEnabled(!desk.workspace().isReadOnly());
    connect(m_readable, &ErrorSwitch::retried, this, [this] { m_readable->shows(read()); });
    connect(m_open, &QAbstractButton::clicked, this,
            [this] { Q_EMIT linkActivated(linkTo(m_about.account, QStringLiteral("people"))); });
    connect(m_plan, &QAbstractButton::clicked, this, [this] {
        Q_EMIT linkActivated(
            QStringLiteral("attache:command#new.visit:%1").arg(m_about.account.toString()));
    });
    connect(m_map, &DecisionMap::personActivated, this,
            [this](Id<Contact> contact) { Q_EMIT linkActivated(linkTo(contact)); });
    connect(m_map, &DecisionMap::roleActivated, this,
            [this] { Q_EMIT linkActivated(linkTo(m_about.account, QStringLiteral("people"))); });
}

void ChainPanel::showNone()
{
    m_about = {};
    setVisible(false);
}

Result<void> ChainPanel::read()
{
    ATTACHE_TRY(m_settings, Settings::read(m_desk.connection()));
    ATTACHE_TRY(m_book, StageBook::read(m_desk.connection(), m_settings));
    ATTACHE_TRY(m_people, accountPeople(m_desk.connection(), m_about.account));
    ATTACHE_TRY(m_deals, opportunitiesOf(m_desk.connection(), m_about.account));
    ATTACHE_TRY(m_tracks, talkTracksIn(m_desk.connection(), languageOf(QLocale())));
    std::erase_if(m_deals, [this](const Opportunity &deal) { return !m_book.isOpen(deal.stage); });
    std::erase_if(m_tracks, [](const TalkTrack &track) {
        return !track.product.isNull() || !track.industry.isEmpty();
    });
    std::ranges::stable_sort(m_deals, std::ranges::greater(),
                             [](const Opportunity &deal) { return deal.amount.value_or(Money()); });
    return {};
}

void ChainPanel::showCell(const ChainsOverview &overview, int row, RoleKind role)
{
    if (row < 0 || row >= static_cast<int>(overview.rows.size()))
        return showNone();
    const HeatRow &shown = overview.rows[static_cast<size_t>(row)];
    m_about = shown.about;
    if (!m_readable->shows(read()))
        return;
    m_map->setMap(
        DecisionMapLayout::of(m_people, m_desk.clock().today(), m_settings.coverage, {}, SmallMap));
    fillHead(shown);
    fillSteps(overview, shown);
    fillTalk(shown, role);
    fillDeals();
}

void ChainPanel::fillHead(const HeatRow &row)
{
    int known = 0;
    int met = 0;
    int against = 0;
    for (const PersonRow &person : m_people) {
        ++known;
        met += person.last.met.isValid() ? 1 : 0;
        against += person.opposes() ? 1 : 0;
    }
    QStringList words{tr("%n known", nullptr, known), tr("%n met", nullptr, met)};
    if (against > 0)
        words.append(tr("%n against", nullptr, against));
    m_badge->setTier(m_about.tier);
    m_name->setText(m_about.name);
    m_counts->setText(words.join(QStringLiteral(" · ")));
    m_score->setText(QString::number(row.score));
    const Tone tone = MeterWidget::readinessTone(row.score);
    m_score->setColor(tone == Tone::Ok ? TextColor::Ok : colorOf(tone));
}

std::vector<ChainPanel::Step> ChainPanel::stepsFor(const ChainsOverview &overview,
                                                   const HeatRow &row) const
{
    const QDate today = m_desk.clock().today();
    std::vector<Step> steps;
    for (const NextMeeting &each : overview.next) {
        if (each.about.account != m_about.account || each.contact.isNull())
            continue;
        QString through;
        if (each.path.size() > 1)
            //: Who introduces us to somebody
            through = tr("through %1").arg(each.path.front().name);
        steps.push_back({Tone::Accent, tr("Meet %1 (%2)").arg(each.name, labelOf(each.role)),
                         through, linkTo(each.contact)});
    }
    for (const UnansweredOpponent &each : overview.opponents) {
        if (each.about.account == m_about.account)
            steps.push_back(
                {Tone::Danger,
                 each.concern.isEmpty()
                     ? each.name
                     : labelledText(each.name, each.concern.simplified(), languageOf(QLocale())),
                 tr("no answer"), linkTo(each.role, QStringLiteral("answer"))});
    }
    for (const FadingContact &each : overview.fading) {
        if (each.about.account == m_about.account)
            steps.push_back({Tone::Warn, tr("See %1 again").arg(each.name),
                             Common::tr("last met %1").arg(shortDay(each.lastMet, today)),
                             linkTo(each.contact)});
    }
    for (size_t i = 0; i < HeatRoles.size(); ++i) {
        const bool inChain = std::ranges::find(ChainRoles, HeatRoles[i]) != ChainRoles.end();
        if (inChain && row.cells[i].contact.isNull())
            steps.push_back({Tone::Muted,
                             tr("Find out who the %1 is").arg(labelOf(HeatRoles[i])),
                             {},
                             linkTo(m_about.account, QStringLiteral("people"))});
    }
    return steps;
}

void ChainPanel::fillSteps(const ChainsOverview &overview, const HeatRow &row)
{
    const std::vector<Step> steps = stepsFor(overview, row);
    clearLayout(m_next);
    m_steps.clear();
    if (steps.empty())
        m_next->addWidget(new TextLabel(tr("Everybody was met and nobody is against us."),
                                        FontRole::Small, TextColor::Secondary));
    for (size_t i = 0; i < std::min(steps.size(), MostSteps); ++i) {
        const Step &step = steps[i];
        auto *line = new ListRow(LineHeight);
        line->row()->setSpacing(tokens::Space2);
        line->row()->addWidget(new Dot(step.tone), 0, Qt::AlignVCenter);
        line->row()->addWidget(new ElidedLabel(step.text), 3);
        auto *note = new ElidedLabel(step.note, FontRole::Small, colorOf(step.tone));
        note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (!step.note.isEmpty())
            line->row()->addWidget(note, 2);
        else
            delete note;
        line->setLined(false);
        line->setAccessibleName(step.text);
        line->setAccessibleDescription(step.note);
        connect(line, &ListRow::activated, this,
                [this, link = step.link] { Q_EMIT linkActivated(link); });
        m_next->addWidget(line);
        m_steps.append(step.note.isEmpty() ? step.text : step.text + u' ' + step.note);
    }
}

void ChainPanel::fillTalk(const HeatRow &row, RoleKind role)
{
    const auto place = std::ranges::find(HeatRoles, role);
    const HeatCell &cell = row.cells[static_cast<size_t>(place - HeatRoles.begin())];
    const Language language = languageOf(QLocale());
    const std::optional<Stage> stage =
        m_deals.empty() ? std::nullopt : std::optional(m_deals.front().stage);
    const TalkTrackText talk = talkFor(role, stage, m_book, m_tracks, builtInTalkTracks(language));
    m_talkOf->setText(cell.name.isEmpty()
                          ? labelOf(role)
                          : QStringLiteral("%1 · %2").arg(labelOf(role), cell.name));
    clearLayout(m_talk);
    const auto add = [this](const QString &label, const QString &value) {
        if (!value.isEmpty())
            m_talk->addWidget(new KeyValueRow(label, value));
    };
    add(Common::tr("Weighs"), talk.weighs);
    add(FieldLabel::tr("Ask"), talk.ask);
    add(FieldLabel::tr("Avoid"), talk.avoid);
}

void ChainPanel::fillDeals()
{
    m_sum->setText(m_about.openDeals > 0 ? shortAmount(m_about.waiting, m_about.currency)
                                         : QString());
    clearLayout(m_waiting);
    for (size_t i = 0; i < std::min(m_deals.size(), MostDeals); ++i) {
        const Opportunity &deal = m_deals[i];
        auto *line = new ListRow(LineHeight);
        line->row()->addWidget(new ElidedLabel(deal.name), 1);
        line->row()->addWidget(
            new TextLabel(deal.amount ? shortAmount(*deal.amount, deal.currency) : QString()));
        line->setLined(false);
        line->setAccessibleName(deal.name);
        connect(line, &ListRow::activated, this,
                [this, id = deal.id] { Q_EMIT linkActivated(linkTo(id)); });
        m_waiting->addWidget(line);
    }
}

} // namespace attache
