#include "core/brief/brief.h"

#include "core/brief/letterhead_content.h"
#include "core/brief/links.h"
#include "core/brief/wording.h"
#include "core/domain/buying_role.h"
#include "core/domain/industry_tree.h"
#include "core/domain/stage_change.h"
#include "core/domain/talk_track.h"
#include "core/domain/visit_rules.h"
#include "core/insight/introduction.h"
#include "core/insight/need_truth.h"

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
    {
    }

    Result<void> gather(Id<Visit> visit)
    {
        ATTACHE_TRY(m_settings, Settings::read(m_connection));
        ATTACHE_CHECK(head(visit));
        ATTACHE_CHECK(opportunity());
        doubtsOfPrice();
        ATTACHE_CHECK(doubtsOfDay());
        ATTACHE_CHECK(people());
        ATTACHE_CHECK(meetings());
        ATTACHE_CHECK(promises());
        ATTACHE_CHECK(needs());
        ATTACHE_CHECK(facts());
        ATTACHE_CHECK(attendees());
        chain();
        ATTACHE_CHECK(materials());
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
            !isOpen(m_brief.opportunity->stage))
            return;
        const Opportunity &deal = *m_brief.opportunity;
        const auto text = [&](Money amount) { return moneyText(amount, deal.currency); };
        const Money least = Money::fromMajor(m_settings.phoneBelow);
        const Money most = Money::fromMajor(m_settings.visitAbove);
        if (isOutside(m_brief.visit.kind) && deal.amount->minor < least.minor)
            m_brief.doubts.append(
                Words::tr("At %1 the deal is below %2: such deals are worked by phone.")
                    .arg(text(*deal.amount), text(least)));
        if (m_brief.visit.kind == VisitKind::Phone && deal.amount->minor > most.minor)
            m_brief.doubts.append(
                Words::tr("At %1 the deal is above %2: such deals deserve a visit.")
                    .arg(text(*deal.amount), text(most)));
    }

    Result<void> doubtsOfDay()
    {
        const QDate day = m_brief.visit.startsAt.toLocalTime().date();
        if (!day.isValid() || !isOutside(m_brief.visit.kind))
            return {};
        ATTACHE_TRY(const std::vector<Visit> visits,
                    Store<Visit>(m_connection)
                        .list("WHERE starts_at >= ?1 AND starts_at < ?2 AND status <> 'cancelled'",
                              day.startOfDay().toUTC(), day.addDays(1).startOfDay().toUTC()));
        const auto outside = static_cast<int>(std::ranges::count_if(
            visits, [](const Visit &visit) { return isOutside(visit.kind); }));
        if (outside > m_settings.visitsPerDay)
            m_brief.doubts.append(Words::tr("%n visit(s) stand on this day; a day in the field "
                                            "holds %1.",
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
        const StageSettings *usual = m_settings.stage(deal.stage);
        if (usual != nullptr)
            stage.limit = usual->dayLimit;
        const int fallback = deal.stage == Stage::Won ? 100 : 0;
        stage.probability =
            deal.probability.value_or(usual != nullptr ? usual->probability : fallback);
        ATTACHE_TRY(
            const std::vector<StageChange> last,
            Store<StageChange>(m_connection)
                .list("WHERE opportunity = ?1 ORDER BY changed_at DESC, id DESC LIMIT 1", deal.id));
        const QDate since =
            last.empty() ? deal.openedOn : last.front().changedAt.toLocalTime().date();
        if (since.isValid())
            stage.days = static_cast<int>(std::max<qint64>(0, since.daysTo(m_brief.today)));
        m_brief.stage = stage;
        return {};
    }

    /// Who is who: the account's people with their roles, and those of others who attend.
    Result<void> people()
    {
        ATTACHE_TRY(m_attendees,
                    Store<Attendee>(m_connection)
                        .list("WHERE visit = ?1 ORDER BY position, id", m_brief.visit.id));
        ATTACHE_TRY(std::vector<Contact> contacts,
                    Store<Contact>(m_connection)
                        .list("WHERE account = ?1 ORDER BY id", m_brief.account.id));
        for (Contact &contact : contacts)
            remember(std::move(contact));
        ATTACHE_TRY(m_roles, Store<BuyingRole>(m_connection)
                                 .list("WHERE account = ?1 AND "
                                       "(opportunity IS NULL OR opportunity = ?2) ORDER BY id",
                                       m_brief.account.id, m_brief.visit.opportunity));
        for (const BuyingRole &role : m_roles)
            ATTACHE_CHECK(lookUp(role.contact));
        for (const Attendee &attendee : m_attendees)
            ATTACHE_CHECK(lookUp(attendee.contact));
        return {};
    }

    void remember(const Contact &contact)
    {
        m_order.push_back(contact.id);
        m_contacts.insert(contact.id, contact);
    }

    Result<void> lookUp(Id<Contact> id)
    {
        if (id.isNull() || m_contacts.contains(id))
            return {};
        ATTACHE_TRY(std::optional<Contact> found, Store<Contact>(m_connection).find(id));
        if (found)
            remember(*std::move(found));
        return {};
    }

    QString nameOf(Id<Contact> id) const { return m_contacts.value(id).name; }

    Result<void> meetings()
    {
        // A visit without a date is thought of as still to come.
        const QDateTime before = m_brief.visit.startsAt.isValid()
                                     ? m_brief.visit.startsAt
                                     : QDateTime(QDate(9999, 1, 1), QTime(0, 0), Qt::UTC);
        ATTACHE_TRY(const std::vector<Visit> visits,
                    Store<Visit>(m_connection)
                        .list("WHERE account = ?1 AND starts_at < ?2 AND status = 'done' "
                              "ORDER BY starts_at DESC LIMIT ?3",
                              m_brief.account.id, before, MeetingsShown));
        for (const Visit &visit : visits) {
            m_brief.meetings.push_back(
                {visit.id, visit.startsAt.toLocalTime().date(), visit.kind,
                 visit.title.isEmpty() ? firstLine(visit.purpose) : visit.title});
        }
        if (!m_brief.meetings.empty())
            m_brief.lastMeeting = m_brief.meetings.front().day;
        return {};
    }

    Result<void> promises()
    {
        const QDate since = m_brief.lastMeeting;
        ATTACHE_TRY(std::vector<Promise> all,
                    Store<Promise>(m_connection)
                        .list("WHERE account = ?1 AND (state = 'open' OR "
                              "(state = 'kept' AND ?2 IS NOT NULL AND kept_on >= ?2)) ORDER BY id",
                              m_brief.account.id, since));
        for (Promise &promise : all) {
            ATTACHE_CHECK(lookUp(promise.contact));
            const QString name = nameOf(promise.contact);
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
        ATTACHE_TRY(
            std::vector<Need> all,
            Store<Need>(m_connection).list("WHERE account = ?1 ORDER BY id", m_brief.account.id));
        m_brief.knowsNeeds = !all.empty();
        for (Need &need : all) {
            const bool another = !need.opportunity.isNull() &&
                                 !m_brief.visit.opportunity.isNull() &&
                                 need.opportunity != m_brief.visit.opportunity;
            if (need.settled || another)
                continue;
            ATTACHE_CHECK(lookUp(need.statedBy));
            BriefNeed each;
            each.statedBy = nameOf(need.statedBy);
            each.suggested = suggestedTruth(need, {roleOf(need.statedBy), roleOf(need.confirmedBy)},
                                            m_brief.today, m_settings.needDoubtfulDays);
            each.need = std::move(need);
            m_brief.needs.push_back(std::move(each));
        }
        return {};
    }

    std::optional<RoleKind> roleOf(Id<Contact> contact) const
    {
        for (const BuyingRole *role : rolesOf(contact)) {
            if (role->role != RoleKind::Unknown)
                return role->role;
        }
        return std::nullopt;
    }

    Result<void> facts()
    {
        ATTACHE_TRY(
            std::vector<AccountFact> all,
            Store<AccountFact>(m_connection)
                .list("WHERE account = ?1 ORDER BY learnt_on DESC, id DESC", m_brief.account.id));
        for (AccountFact &fact : all) {
            if (m_brief.fact(fact.kind) == nullptr && !fact.text.trimmed().isEmpty())
                m_brief.facts.push_back(std::move(fact));
        }
        return {};
    }

    int weightOf(RoleKind role) const
    {
        const auto place = std::ranges::find(ChainRoles, role);
        if (place == ChainRoles.end())
            return 0;
        return m_settings.coverage.weights.at(static_cast<size_t>(place - ChainRoles.begin()));
    }

    /// What @p contact plays: said of this opportunity before said in general, heaviest first.
    std::vector<const BuyingRole *> rolesOf(Id<Contact> contact) const
    {
        std::vector<const BuyingRole *> roles;
        for (const BuyingRole &role : m_roles) {
            if (role.contact == contact && !contact.isNull())
                roles.push_back(&role);
        }
        std::ranges::stable_sort(roles, std::ranges::greater(), [this](const BuyingRole *role) {
            return std::pair(!role->opportunity.isNull(), weightOf(role->role));
        });
        return roles;
    }

    Result<QDate> lastMet(Id<Contact> contact)
    {
        ATTACHE_TRY(BorrowedStatement row,
                    m_connection.borrow("SELECT max(visit.starts_at) FROM attendee "
                                        "JOIN visit ON visit.id = attendee.visit "
                                        "WHERE attendee.contact = ?1 AND visit.status = 'done' "
                                        "AND visit.kind <> 'phone' AND visit.id <> ?2"));
        row->bindAll(contact, m_brief.visit.id);
        ATTACHE_TRY(const bool found, row->step());
        return found ? row->instant(0).toLocalTime().date() : QDate();
    }

    Result<void> attendees()
    {
        ATTACHE_TRY(const std::vector<TalkTrack> edited,
                    Store<TalkTrack>(m_connection)
                        .list("WHERE language = ?1", m_brief.language == Language::Chinese
                                                         ? QStringLiteral("zh")
                                                         : QStringLiteral("en")));
        const std::vector<TalkTrackText> builtIn = builtInTalkTracks(m_brief.language);
        for (const Attendee &attendee : m_attendees) {
            if (attendee.isOurs()) {
                m_brief.ourPeople.append(attendee.name);
                continue;
            }
            ATTACHE_TRY(BriefAttendee card, cardOf(attendee));
            if (card.isRoleKnown())
                card.talk = talkFor(card.roles.front(), edited, builtIn);
            m_brief.attendees.push_back(std::move(card));
        }
        return {};
    }

    Result<BriefAttendee> cardOf(const Attendee &attendee)
    {
        const Contact contact = m_contacts.value(attendee.contact);
        BriefAttendee card;
        card.attendee = attendee.id;
        card.contact = attendee.contact;
        card.name = contact.name;
        card.post = contact.post;
        card.department = contact.department;
        card.approach = attendee.approach;
        ATTACHE_TRY(card.lastMet, lastMet(attendee.contact));
        const auto roles = rolesOf(attendee.contact);
        for (const BuyingRole *role : roles) {
            if (role->role != RoleKind::Unknown &&
                std::ranges::find(card.roles, role->role) == card.roles.end())
                card.roles.push_back(role->role);
            card.coverage = std::max(card.coverage, role->coverage);
            if (role->lastMet.isValid() &&
                (!card.lastMet.isValid() || card.lastMet < role->lastMet))
                card.lastMet = role->lastMet;
            if (!card.influence)
                card.influence = role->influence;
            if (card.concern.isEmpty())
                card.concern = role->concern;
        }
        if (!roles.empty())
            card.stance = roles.front()->stance;
        return card;
    }

    TalkTrackText talkFor(RoleKind role, const std::vector<TalkTrack> &edited,
                          const std::vector<TalkTrackText> &builtIn) const
    {
        const Stage stage = talkStage();
        TalkTrackText text;
        for (const TalkTrackText &each : builtIn) {
            if (each.role == role && each.stage == stage)
                text = each;
        }
        for (const TalkTrack &each : edited) {
            if (each.role == role && each.stage == stage)
                text = {role, stage, each.weighs, each.bring, each.ask, each.avoid};
        }
        return text;
    }

    /// Without an opportunity we are getting to know each other; a closed one is talked about as
    /// the last thing before it closed.
    Stage talkStage() const
    {
        const Stage stage = m_brief.opportunity ? m_brief.opportunity->stage : Stage::Lead;
        return isOpen(stage) ? stage : Stage::Negotiation;
    }

    void chain()
    {
        std::vector<ChainMember> members;
        for (const BuyingRole &role : m_roles) {
            members.push_back(
                {role.contact,
                 {role.role, role.coverage, role.stance, role.lastMet, nameOf(role.contact)},
                 role.influence.value_or(0)});
        }
        std::vector<ChainPerson> persons;
        persons.reserve(members.size());
        for (const ChainMember &member : members)
            persons.push_back(member.person);
        m_brief.chain = chainCoverage(persons, m_brief.today, m_settings.coverage);
        for (ChainCell &cell : m_brief.chain.cells)
            cell.names.removeDuplicates();

        const auto next = nextToMeet(members, m_brief.today, m_settings.coverage);
        if (!next)
            return;
        m_brief.next = BriefNextPerson{next->role, next->contact, nameOf(next->contact), {}};
        if (!next->contact.isNull())
            m_brief.next->introducers = introducersTo(next->contact);
    }

    QStringList introducersTo(Id<Contact> target) const
    {
        std::vector<Acquaintance> people;
        for (const Id<Contact> id : m_order) {
            const Contact contact = m_contacts.value(id);
            const bool supportive = std::ranges::any_of(m_roles, [id](const BuyingRole &role) {
                return role.contact == id && role.stance != Stance::Opponent &&
                       (role.coverage == RoleCoverage::Supportive ||
                        role.stance == Stance::Supporter);
            });
            people.push_back({id, contact.reportsTo, contact.account, supportive});
        }
        QStringList names;
        for (const Id<Contact> id : introductionPath(people, target)) {
            if (id != target)
                names.append(nameOf(id));
        }
        return names;
    }

    Result<void> materials()
    {
        ATTACHE_TRY(std::vector<PrepItem> items,
                    Store<PrepItem>(m_connection)
                        .list("WHERE visit = ?1 ORDER BY position, id", m_brief.visit.id));
        std::vector<RoleKind> audience;
        for (const BriefAttendee &attendee : m_brief.attendees)
            audience.insert(audience.end(), attendee.roles.begin(), attendee.roles.end());
        for (const ChecklistText &each :
             checklistFor(m_settings.checklistOf(m_brief.language), talkStage(), audience))
            m_brief.materials.push_back({each.key, {}, each.text, PrepState::Todo});
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

    void takeUp(const PrepItem &item)
    {
        auto known = std::ranges::find_if(m_brief.materials, [&](const BriefMaterial &each) {
            return !item.item.isEmpty() && each.key == item.item;
        });
        if (known == m_brief.materials.end()) {
            m_brief.materials.push_back({item.item, {}, builtInText(item.item), {}});
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
    std::vector<Attendee> m_attendees;
    std::vector<BuyingRole> m_roles; ///< of the account in general and of the opportunity
    QHash<Id<Contact>, Contact> m_contacts;
    std::vector<Id<Contact>> m_order; ///< of m_contacts, so that results do not depend on hashing
};

} // namespace

const AccountFact *BriefData::fact(FactKind kind) const
{
    const auto found = std::ranges::find(facts, kind, &AccountFact::kind);
    return found == facts.end() ? nullptr : &*found;
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
