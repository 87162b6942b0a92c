#include "core/brief/brief.h"

#include "core/base/fold.h"
#include "core/brief/answers_to_bring.h"
#include "core/brief/brief_people.h"
#include "core/brief/brief_standing.h"
#include "core/brief/deal_materials.h"
#include "core/brief/letterhead_content.h"
#include "core/brief/talk_for.h"
#include "core/brief/value_text.h"
#include "core/domain/industry_tree.h"
#include "core/domain/stage_book.h"
#include "core/domain/talk_track.h"
#include "core/domain/visit_rules.h"
#include "core/insight/need_truth.h"
#include "core/queries/account_records.h"
#include "core/queries/deal_path.h"
#include "core/queries/library_facts.h"
#include "core/queries/today.h"
#include "core/queries/visit_records.h"
#include "core/queries/week_rows.h"
#include "core/queries/workspace_records.h"

#include <QCoreApplication>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Brief)
};

constexpr int MeetingsShown = 3;

QString firstLine(const QString &text)
{
    return text.trimmed().section(u'\n', 0, 0).trimmed();
}

/// Gathers the parts of a brief; each step reads what it needs and fills its part.
class Gatherer
{
public:
    Gatherer(Connection &connection, BriefData &brief)
        : m_connection(connection)
        , m_brief(brief)
        , m_people(connection, m_settings)
    {
    }

    Result<void> gather(Id<Visit> visit)
    {
        ATTACHE_TRY(m_settings, Settings::read(m_connection));
        ATTACHE_TRY(m_book, StageBook::read(m_connection, m_settings));
        ATTACHE_CHECK(head(visit));
        ATTACHE_CHECK(opportunity());
        doubtsOfPrice();
        ATTACHE_CHECK(doubtsOfDay());
        ATTACHE_CHECK(m_people.read(m_brief.visit));
        ATTACHE_CHECK(meetings());
        ATTACHE_CHECK(promises());
        ATTACHE_CHECK(needs());
        ATTACHE_CHECK(facts());
        ATTACHE_CHECK(readStanding(m_connection, m_settings, m_brief));
        ATTACHE_CHECK(goals());
        ATTACHE_CHECK(attendees());
        m_brief.chain = m_people.chain(m_brief.today);
        m_brief.next = m_people.next(m_brief.today);
        ATTACHE_CHECK(materials());
        ATTACHE_CHECK(library());
        m_brief.ownQuestions = m_settings.questions;
        m_brief.ownMissing = m_settings.missing;
        m_brief.questions = briefQuestions(m_brief);
        m_brief.readiness = readinessOf(m_brief, m_settings.readiness);
        return {};
    }

private:
    Result<void> head(Id<Visit> visit)
    {
        ATTACHE_TRY(m_brief.visit, Store<Visit>(m_connection).get(visit));
        ATTACHE_TRY(m_brief.account, Store<Account>(m_connection).get(m_brief.visit.account));
        ATTACHE_TRY(const Industries industries, industriesOf(m_connection));
        m_brief.industry = industries.label(m_brief.account.industry, m_brief.language);
        m_brief.owed = m_settings.tier(m_brief.account.tier);
        for (const ServiceLevelText &level : builtInServiceLevels(m_brief.language)) {
            if (level.tier != m_brief.account.tier)
                continue;
            if (m_brief.owed.team.isEmpty())
                m_brief.owed.team = level.team;
            if (m_brief.owed.owed.isEmpty())
                m_brief.owed.owed = level.owed;
        }
        ATTACHE_TRY(LetterheadInUse letterhead, letterheadInUse(m_connection));
        m_brief.letterhead = std::move(letterhead.content);
        m_brief.author = letterhead.person;
        return {};
    }

    /// Price decides the channel (practice).
    void doubtsOfPrice()
    {
        if (!m_brief.opportunity || !m_brief.opportunity->amount ||
            !m_book.isOpen(m_brief.opportunity->stage))
            return;
        const Opportunity &deal = *m_brief.opportunity;
        const auto text = [&](Money amount) { return moneyText(amount, deal.currency); };
        const Money least = Money::fromMajor(m_settings.phoneBelow);
        const Money most = Money::fromMajor(m_settings.visitAbove);
        if (isOutside(m_brief.visit.kind) && deal.amount->minor < least.minor)
            m_brief.doubts.append(
                Words::tr("The amount of %1 is below %2. Handle deals of this size by phone.")
                    .arg(text(*deal.amount), text(least)));
        if (m_brief.visit.kind == VisitKind::Phone && deal.amount->minor > most.minor)
            m_brief.doubts.append(
                Words::tr("The amount of %1 is above %2. Deals of this size are worth a visit.")
                    .arg(text(*deal.amount), text(most)));
    }

    Result<void> doubtsOfDay()
    {
        const QDate day = m_brief.visit.startsAt.toLocalTime().date();
        if (!day.isValid() || !isOutside(m_brief.visit.kind))
            return {};
        VisitFilter filter = visitsOfDay(day);
        for (const auto &kind : choicesOf<VisitKind>) {
            if (isOutside(kind.value))
                filter.kinds.push_back(kind.value);
        }
        ATTACHE_TRY(const qint64 visits, visitCount(m_connection, filter));
        const int outside = static_cast<int>(visits);
        if (outside > m_settings.visitsPerDay)
            m_brief.doubts.append(
                Words::tr("%n visit(s) planned for this day. The limit for a field day is %1.",
                          nullptr, outside)
                    .arg(m_settings.visitsPerDay));
        return {};
    }

    Result<void> opportunity()
    {
        if (m_brief.visit.opportunity.isNull())
            return {};
        ATTACHE_TRY(m_brief.opportunity,
                    Store<Opportunity>(m_connection).find(m_brief.visit.opportunity));
        if (!m_brief.opportunity)
            return {};
        const Opportunity &deal = *m_brief.opportunity;
        BriefStage stage;
        stage.stage = deal.stage;
        const Id<StageSet> set = m_book.setFor(deal.stageSet, m_brief.account.businessType);
        stage.label = m_book.label(deal.stage, m_brief.language, set);
        stage.open = m_book.isOpen(deal.stage);
        if (const int limit = m_book.dayLimit(deal.stage, m_brief.account.tier, set); limit > 0)
            stage.limit = limit;
        stage.probability = deal.probability.value_or(m_book.probability(deal.stage, set));
        ATTACHE_TRY(const QDate changed, inStageSince(m_connection, deal.id));
        const QDate since = changed.isValid() ? changed : deal.openedOn;
        if (since.isValid())
            stage.days = static_cast<int>(std::max<qint64>(0, since.daysTo(m_brief.today)));
        m_brief.stage = stage;
        ATTACHE_TRY(m_brief.signs, intentSignsOf(m_connection, deal.id));
        return {};
    }

    Result<void> meetings()
    {
        // A visit without a date is treated as one in the future.
        const QDateTime before = m_brief.visit.startsAt.isValid()
                                     ? m_brief.visit.startsAt
                                     : QDateTime(QDate(9999, 1, 1), QTime(0, 0), Qt::UTC);
        ATTACHE_TRY(const std::vector<Visit> visits,
                    visitsDoneBefore(m_connection, m_brief.account.id, before, MeetingsShown));
        for (const Visit &visit : visits) {
            m_brief.meetings.push_back(
                {visit.id, visit.startsAt.toLocalTime().date(), visit.kind,
                 visit.title.isEmpty() ? firstLine(visit.purpose) : visit.title});
        }
        ATTACHE_TRY(m_brief.last, contactDaysOf(m_connection, m_brief.account.id, before));
        return {};
    }

    Result<void> promises()
    {
        ATTACHE_TRY(std::vector<Promise> all,
                    promisesOpenOrKept(m_connection, m_brief.account.id, m_brief.last.last()));
        for (Promise &promise : all) {
            // Promises made at this visit do not belong to the last one.
            if (promise.visit == m_brief.visit.id)
                continue;
            ATTACHE_TRY(const QString name, m_people.nameOf(promise.contact));
            QString owner = name.isEmpty() ? promise.owner : name;
            m_brief.promises.push_back({std::move(promise), std::move(owner)});
        }
        // Open before kept; by day, which puts overdue ones first; without a date last.
        std::ranges::stable_sort(m_brief.promises, std::ranges::less(), [](const BriefPromise &p) {
            const QDate day = p.isOpen() ? p.promise.due : p.promise.keptOn;
            return std::tuple(!p.isOpen(), !day.isValid(), day);
        });
        return {};
    }

    Result<void> needs()
    {
        ATTACHE_TRY(std::vector<Need> all, needsOf(m_connection, m_brief.account.id));
        m_brief.knowsNeeds = !all.empty();
        for (Need &need : all) {
            const bool another = !need.opportunity.isNull() &&
                                 !m_brief.visit.opportunity.isNull() &&
                                 need.opportunity != m_brief.visit.opportunity;
            if (need.settled || another)
                continue;
            BriefNeed each;
            ATTACHE_TRY(each.statedBy, m_people.nameOf(need.statedBy));
            each.suggested = suggestedTruth(
                need, {m_people.roleOf(need.statedBy), m_people.roleOf(need.confirmedBy)},
                m_brief.today, m_settings.needDoubtfulDays);
            each.need = std::move(need);
            m_brief.needs.push_back(std::move(each));
        }
        return {};
    }

    Result<void> facts()
    {
        ATTACHE_TRY(std::vector<AccountFact> all, factsOf(m_connection, m_brief.account.id));
        for (AccountFact &fact : all) {
            if (m_brief.fact(fact.kind) == nullptr && !fact.text.trimmed().isEmpty())
                m_brief.facts.push_back(std::move(fact));
        }
        return {};
    }

    Result<void> attendees()
    {
        ATTACHE_TRY(std::vector<TalkTrack> edited, talkTracksIn(m_connection, m_brief.language));
        ATTACHE_CHECK(leaveOtherProducts(edited));
        std::erase_if(edited, [this](const TalkTrack &track) {
            return !track.industry.isEmpty() &&
                   !m_brief.account.industry.startsWith(track.industry);
        });
        const std::vector<TalkTrackText> builtIn = builtInTalkTracks(m_brief.language);
        for (const Attendee &attendee : m_people.attendees()) {
            if (attendee.isOurs()) {
                m_brief.ourPeople.append(attendee.name);
                continue;
            }
            BriefAttendee card = m_people.cardOf(attendee);
            if (card.isRoleKnown())
                card.talk = talkFor(card.roles.front(), dealStage(), m_book, edited, builtIn);
            m_brief.attendees.push_back(std::move(card));
        }
        return {};
    }

    /// Of the talk tracks of products, those of the opportunity's alone count.
    Result<void> leaveOtherProducts(std::vector<TalkTrack> &tracks)
    {
        QStringList names;
        if (m_brief.opportunity) {
            for (const QString &name : tagsIn(m_brief.opportunity->product))
                names.append(folded(name));
        }
        RecordNames products(m_connection);
        std::erase_if(tracks, [&](const TalkTrack &track) {
            return !track.product.isNull() && !names.contains(folded(products.of(track.product)));
        });
        return products.status();
    }

    std::optional<Stage> dealStage() const
    {
        return m_brief.opportunity ? std::optional(m_brief.opportunity->stage) : std::nullopt;
    }

    /// Those of the week and the month of the visit that are about the account.
    Result<void> goals()
    {
        const QDate day = m_brief.visit.startsAt.toLocalTime().date();
        if (!day.isValid())
            return {};
        ATTACHE_TRY(const std::vector<Goal> all, goalsAt(m_connection, day));
        for (const Goal &goal : all) {
            if (goal.account == m_brief.account.id && goal.state == GoalState::Open)
                m_brief.goals.append(goal.text);
        }
        return {};
    }

    Result<void> materials()
    {
        ATTACHE_TRY(std::vector<PrepItem> items, prepItemsOf(m_connection, m_brief.visit.id));
        std::vector<RoleKind> audience;
        for (const BriefAttendee &attendee : m_brief.attendees)
            audience.insert(audience.end(), attendee.roles.begin(), attendee.roles.end());
        for (const ChecklistText &each : checklistFor(m_settings.checklistOf(m_brief.language),
                                                      talkStage(dealStage(), m_book), audience))
            m_brief.materials.push_back({each.key, {}, each.text, PrepState::Todo, {}});
        for (PrepItem &item : items) {
            if (item.item == QLatin1String(AskedQuestion))
                m_brief.asked.append(item.text);
            else if (item.part != PrepPart::Materials)
                m_brief.planItems.push_back(std::move(item));
            else
                takeUp(item);
        }
        return {};
    }

    Result<void> library()
    {
        ATTACHE_TRY(m_brief.matches,
                    visitMatches(m_connection, m_brief.visit.id, m_brief.today, m_brief.language));
        ATTACHE_TRY(m_brief.trade, industryProfileOf(m_connection, m_brief.account.industry));
        tickMaterials(m_brief);
        ATTACHE_CHECK(tickDealMaterials(m_connection, m_brief));
        return addAnswersToBring(m_connection, m_brief);
    }

    void takeUp(const PrepItem &item)
    {
        auto known = std::ranges::find_if(m_brief.materials, [&](const BriefMaterial &each) {
            return !item.item.isEmpty() && each.key == item.item;
        });
        if (known == m_brief.materials.end()) {
            m_brief.materials.push_back({item.item, {}, builtInText(item.item), {}, {}});
            known = std::prev(m_brief.materials.end());
        }
        known->item = item.id;
        known->state = item.state;
        if (!item.text.trimmed().isEmpty())
            known->text = item.text;
    }

    /// Of an item that is on the list although stage or audience no longer ask for it.
    QString builtInText(const QString &key) const
    {
        if (key.isEmpty())
            return {};
        for (const ChecklistText &each : m_settings.checklistOf(m_brief.language)) {
            if (each.key == key)
                return each.text;
        }
        return key;
    }

    Connection &m_connection;
    BriefData &m_brief;
    Settings m_settings;
    StageBook m_book = StageBook::standard();
    BriefPeople m_people;
};

} // namespace

bool BriefData::isDealOpen() const
{
    if (!opportunity)
        return false;
    return stage ? stage->open : StageBook::standard().isOpen(opportunity->stage);
}

const AccountFact *BriefData::fact(FactKind kind) const
{
    const auto found = std::ranges::find(facts, kind, &AccountFact::kind);
    return found == facts.end() ? nullptr : &*found;
}

QString BriefData::usual(FactKind kind) const
{
    return !trade || fact(kind) != nullptr ? QString() : usualInTrade(*trade, kind);
}

QString BriefData::title() const
{
    const QString subject =
        visit.title.trimmed().isEmpty() ? firstLine(visit.purpose) : visit.title.trimmed();
    return subject.isEmpty() ? account.displayName()
                             : account.displayName() + QStringLiteral(" · ") + subject;
}

Result<BriefData> briefData(Connection &connection, Id<Visit> visit, QDate today, Language language)
{
    BriefData brief;
    brief.language = language;
    brief.today = today;
    ATTACHE_CHECK(Gatherer(connection, brief).gather(visit));
    return brief;
}

} // namespace attache
