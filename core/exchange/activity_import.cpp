#include "core/exchange/activity_import.h"

#include "core/base/fold.h"
#include "core/base/shared_text.h"
#include "core/domain/account_note.h"
#include "core/domain/attendee.h"
#include "core/domain/promise.h"
#include "core/exchange/activity_reader.h"
#include "core/exchange/named_accounts.h"
#include "core/exchange/record_import.h"
#include "core/exchange/value_rules.h"
#include "core/queries/known_records.h"
#include "core/queries/record_aliases.h"
#include "core/queries/record_filter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr QChar Separator(u'\x1f');

QString keyOf(const RecordType &type, Id<Account> account, const QDateTime &at, const QString &text)
{
    return QStringList{type.tableName(), account.toString(), at.toUTC().toString(Qt::ISODate),
                       folded(text.simplified())}
        .join(Separator);
}

QString keyOf(const Visit &visit)
{
    return keyOf(recordTypeOf<Visit>(), visit.account, visit.startsAt, visit.title);
}

QString keyOf(const AccountNote &note)
{
    return keyOf(recordTypeOf<AccountNote>(), note.account, {}, note.text);
}

QString keyOf(const Promise &promise)
{
    return keyOf(recordTypeOf<Promise>(), promise.account, {},
                 promise.text + Separator + promise.due.toString(Qt::ISODate));
}

/// Whom an activity is about, as far as the workspace knows them.
struct Whom
{
    Id<Account> account;
    Id<Opportunity> deal;
    std::vector<Id<Contact>> people;
    QStringList others; ///< named and not known
    QStringList words;  ///< what else is named and not known, each under its header
};

/// What is known already of those that activities name.
class KnownWhom
{
public:
    Result<void> load(Connection &connection)
    {
        ATTACHE_TRY(const auto people, knownPeople(connection));
        for (const KnownPerson &person : people) {
            if (!person.email.isEmpty())
                m_byEmail.insert(folded(person.email), person);
            if (!person.externalId.isEmpty())
                m_byNumber.insert(person.externalId, person);
            m_byName[foldedLetters(person.name)].push_back(person);
        }
        ATTACHE_TRY(const auto deals, knownDeals(connection));
        QHash<qint64, const KnownDeal *> byId;
        for (const KnownDeal &deal : deals) {
            byId.insert(deal.id.value(), &deal);
            m_deals[folded(deal.name)].push_back(deal);
            if (!deal.externalId.isEmpty())
                m_deals[folded(deal.externalId)].push_back(deal);
        }
        ATTACHE_TRY(const auto aliases, aliasesOf(connection, recordTypeOf<Opportunity>()));
        for (const KnownAlias &alias : aliases) {
            if (const KnownDeal *deal = byId.value(alias.record))
                m_deals[folded(alias.value)].push_back(*deal);
        }
        return m_accounts.load(connection);
    }

    /// The people of @p activity at @p account, or wherever they are where it is null.
    void findPeople(const Activity &activity, Whom &whom) const
    {
        const auto take = [&whom](const KnownPerson &person) {
            if (std::ranges::find(whom.people, person.id) == whom.people.end())
                whom.people.push_back(person.id);
            if (whom.account.isNull())
                whom.account = person.account;
        };
        for (const QString &email : activity.emails) {
            if (const auto known = m_byEmail.constFind(folded(email)); known != m_byEmail.cend())
                take(*known);
        }
        if (const auto known = m_byNumber.constFind(activity.personNumber);
            known != m_byNumber.cend())
            take(*known);
        for (const QString &name : activity.people) {
            const auto named = m_byName.value(foldedLetters(name));
            const KnownPerson *only = nullptr;
            int fitting = 0;
            for (const KnownPerson &person : named) {
                if (!whom.account.isNull() && person.account != whom.account)
                    continue;
                only = &person;
                ++fitting;
            }
            if (fitting == 1)
                take(*only);
            else
                whom.others.append(name);
        }
    }

    Id<Account> accountByAddress(const QStringList &emails) const
    {
        for (const QString &email : emails) {
            if (const Id<Account> known = m_accounts.byAddress(email); !known.isNull())
                return known;
        }
        return {};
    }

    Id<Account> accountNamedIn(const QString &text) const { return m_accounts.namedIn(text); }

    /// The deal called @p name, of @p account where that is known; none where several may be meant.
    const KnownDeal *deal(const QString &name, Id<Account> account) const
    {
        const auto found = m_deals.constFind(folded(name));
        if (name.isEmpty() || found == m_deals.cend())
            return nullptr;
        const KnownDeal *only = nullptr;
        for (const KnownDeal &each : *found) {
            if (!account.isNull() && each.account != account)
                continue;
            if (only)
                return nullptr;
            only = &each;
        }
        return only;
    }

private:
    QHash<QString, KnownPerson> m_byEmail;
    QHash<QString, KnownPerson> m_byNumber;
    QHash<QString, std::vector<KnownPerson>> m_byName;
    QHash<QString, std::vector<KnownDeal>> m_deals;
    NamedAccounts m_accounts;
};

class ActivityImport
{
public:
    ActivityImport(ImportJob &job, const ActivityLayout &layout)
        : m_job(job)
        , m_layout(layout)
        , m_reader(layout, job.source.header(), job.profiles)
    {
    }

    Result<void> run(const Progress &progress)
    {
        ATTACHE_CHECK(load());
        ATTACHE_TRY(const SourceCounts counts,
                    m_job.source.read(
                        [&](const SourceRow &row) -> Result<void> {
                            if (progress.cancelled())
                                return Error{Error::Kind::Cancelled, {}, {}, {}};
                            return take(row);
                        },
                        progress));
        if (counts.blankRows > 0)
            m_job.report.notes.append(
                Words::tr("%n blank row(s) skipped.", nullptr, static_cast<int>(counts.blankRows)));
        if (m_visits + m_notes + m_promises > 0)
            m_job.report.notes.append(
                Words::tr("The activities became: visits %1, notes %2, promises %3.")
                    .arg(m_visits)
                    .arg(m_notes)
                    .arg(m_promises));
        return {};
    }

private:
    Result<void> load()
    {
        Connection &connection = m_job.writer.connection();
        ATTACHE_CHECK(m_job.accounts.load(connection, 0, false));
        ATTACHE_CHECK(m_known.load(connection));
        ATTACHE_CHECK(loadKeys<Visit>());
        ATTACHE_CHECK(loadKeys<AccountNote>());
        return loadKeys<Promise>();
    }

    template <typename T>
    Result<void> loadKeys()
    {
        Connection &connection = m_job.writer.connection();
        ATTACHE_TRY(const auto aliases, aliasesOf(connection, recordTypeOf<T>()));
        for (const KnownAlias &alias : aliases)
            m_numbers.insert(numberKey(alias.system, recordTypeOf<T>(), alias.value));
        return eachRecord(connection, recordTypeOf<T>(), {}, [this](const void *record) {
            m_keys.insert(keyOf(*static_cast<const T *>(record)));
            return true;
        });
    }

    static QString numberKey(const QString &system, const RecordType &type, const QString &number)
    {
        return system + Separator + type.tableName() + Separator + number;
    }

    Result<void> take(const SourceRow &row)
    {
        if (const QString over = passedOver(row.cells, m_job.source.header()); !over.isEmpty())
            return {};
        ++m_job.report.read;
        if (!row.fault.isEmpty())
            return reject(row, row.fault);
        const Activity activity = m_reader.read(row);
        if (activity.subject.isEmpty() && activity.text.isEmpty())
            return reject(row, Words::tr("The row says nothing of what happened."));
        const RecordType &type = typeFor(activity);
        if (!activity.number.isEmpty() && m_job.plan.matching != Matching::Create &&
            m_numbers.contains(numberKey(m_layout.system(), type, activity.number))) {
            ++m_job.report.skipped;
            return {};
        }
        ATTACHE_TRY(const Whom whom, whomOf(activity));
        if (whom.account.isNull())
            return reject(row, Words::tr("No account: the row names none, nor a person or a deal "
                                         "that belongs to one."));
        return store(row, type, activity, whom);
    }

    /// Visits need a time; what has none is a note.
    static const RecordType &typeFor(const Activity &activity)
    {
        const bool isOver =
            activity.state == ActivityState::Done || activity.state == ActivityState::Cancelled;
        switch (activity.kind) {
        case ActivityKind::Call:
        case ActivityKind::Meeting:
            return activity.starts.isValid() ? recordTypeOf<Visit>() : recordTypeOf<AccountNote>();
        case ActivityKind::Task:
        case ActivityKind::Payment:
            return recordTypeOf<Promise>();
        case ActivityKind::Ticket:
            return isOver ? recordTypeOf<AccountNote>() : recordTypeOf<Promise>();
        case ActivityKind::Note:
        case ActivityKind::Unknown:
            break;
        }
        return recordTypeOf<AccountNote>();
    }

    Result<Whom> whomOf(const Activity &activity)
    {
        Whom whom;
        const auto known = [this](const QString &number, const QString &name) {
            return number.isEmpty() && name.isEmpty() ? Id<Account>()
                                                      : m_job.accounts.find({number, name, {}});
        };
        for (const QString &number : activity.accountNumbers + activity.relatedNumbers) {
            if (whom.account.isNull())
                whom.account = known(number, {});
        }
        if (whom.account.isNull())
            whom.account = known({}, activity.account);
        const bool isRelated = !whom.account.isNull();
        if (!isRelated)
            whom.account = known({}, activity.related);
        const KnownDeal *deal = m_known.deal(activity.deal, whom.account);
        for (const QString &name : QStringList{activity.related} + activity.relatedNumbers) {
            if (!deal)
                deal = m_known.deal(name, whom.account);
        }
        const bool relatedFound = deal || (!isRelated && !whom.account.isNull());
        if (deal) {
            whom.deal = deal->id;
            if (whom.account.isNull())
                whom.account = deal->account;
        }
        m_known.findPeople(activity, whom);
        if (whom.account.isNull())
            whom.account = m_known.accountByAddress(activity.emails);
        const QString number = activity.accountNumbers.value(0);
        if (whom.account.isNull() && !(activity.account.isEmpty() && number.isEmpty())) {
            ATTACHE_TRY(whom.account, accountFor(m_job, {number, activity.account, {}}));
        }
        if (whom.account.isNull())
            whom.account = m_known.accountNamedIn(activity.subject + u'\n' + activity.place);
        // What is named and not known stays in words.
        if (!deal)
            note(whom, ActivityRole::Deal, activity.deal);
        if (!relatedFound) {
            note(whom, ActivityRole::Related, activity.related);
            for (const QString &number : activity.relatedNumbers)
                note(whom, ActivityRole::AccountNumber, number);
        }
        if (whom.people.empty())
            note(whom, ActivityRole::PersonNumber, activity.personNumber);
        return whom;
    }

    void note(Whom &whom, ActivityRole role, const QString &text) const
    {
        if (!text.isEmpty())
            whom.words.append(m_job.source.header().value(m_layout.columns(role).front()) +
                              QStringLiteral(": ") + text);
    }

    Result<void> store(const SourceRow &row, const RecordType &type, const Activity &activity,
                       const Whom &whom)
    {
        ATTACHE_TRY(const qint64 id, &type == &recordTypeOf<Visit>() ? storeVisit(activity, whom)
                                     : &type == &recordTypeOf<Promise>()
                                         ? storePromise(activity, whom)
                                         : storeNote(activity, whom));
        if (id == 0) {
            ++m_job.report.skipped;
            return {};
        }
        ++m_job.report.created;
        for (const auto &[column, reason] : activity.findings)
            m_job.report.findings.push_back(
                {row.number, m_job.source.header().value(column), reason});
        if (activity.number.isEmpty())
            return {};
        RecordAlias alias;
        alias.recordType = type.tableName();
        alias.record = QString::number(id);
        alias.system = m_layout.system();
        alias.value = activity.number;
        m_numbers.insert(numberKey(alias.system, type, alias.value));
        return m_job.writer.insert(alias);
    }

    /// Whether what is about to be stored under @p key is there already.
    bool isKnown(const QString &key)
    {
        if (m_job.plan.matching != Matching::Create && m_keys.contains(key))
            return true;
        m_keys.insert(key);
        return false;
    }

    static QString whole(const Activity &activity, const Whom &whom, bool withSubject)
    {
        QStringList lines;
        if (withSubject && activity.subject != activity.text)
            lines.append(activity.subject);
        lines.append(activity.text);
        lines += whom.words;
        if (!whom.others.isEmpty())
            lines.append(Words::tr("Also there: %1").arg(whom.others.join(Common::tr(", "))));
        lines.removeAll(QString());
        return lines.join(QLatin1Char('\n'));
    }

    Result<qint64> storeVisit(const Activity &activity, const Whom &whom)
    {
        Visit visit;
        visit.account = whom.account;
        visit.opportunity = whom.deal;
        visit.title = activity.subject.isEmpty() ? activity.text.section(QLatin1Char('\n'), 0, 0)
                                                 : activity.subject;
        visit.kind = activity.visitKind;
        visit.startsAt = activity.starts;
        const bool endsInOrder = activity.ends >= activity.starts;
        visit.endsAt = endsInOrder ? activity.ends : QDateTime();
        visit.place = activity.place;
        visit.purpose = whole(activity, whom, false);
        if (activity.ends.isValid() && !endsInOrder)
            visit.purpose +=
                QLatin1Char('\n') +
                Words::tr("Ended, as the list says: %1")
                    .arg(activity.ends.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")));
        visit.recorder = activity.owner;
        const QDateTime now = m_job.writer.clock().now();
        const QDateTime end = visit.endsAt.isValid() ? visit.endsAt : visit.startsAt;
        visit.status = activity.state == ActivityState::Cancelled ? VisitStatus::Cancelled
                       : activity.state == ActivityState::Done    ? VisitStatus::Done
                       : activity.state == ActivityState::Unsaid && end < now
                           ? VisitStatus::Done
                           : VisitStatus::Planned;
        // A call that took place is a line of what was said: it has no end, and owes no minutes.
        if (visit.kind == VisitKind::Phone && visit.status == VisitStatus::Done)
            visit.endsAt = {};
        else if (!visit.endsAt.isValid())
            visit.endsAt = visit.startsAt.addSecs(UsualVisitLength);
        if (isKnown(keyOf(visit)))
            return qint64(0);
        ATTACHE_CHECK(m_job.writer.insert(visit));
        int position = 0;
        for (const Id<Contact> person : whom.people) {
            Attendee attendee;
            attendee.visit = visit.id;
            attendee.contact = person;
            attendee.position = position++;
            ATTACHE_CHECK(m_job.writer.insert(attendee));
        }
        ++m_visits;
        return visit.id.value();
    }

    Result<qint64> storePromise(const Activity &activity, const Whom &whom)
    {
        Promise promise;
        promise.account = whom.account;
        promise.opportunity = whom.deal;
        promise.text = whole(activity, whom, true);
        promise.party = activity.kind == ActivityKind::Payment ? Party::Them : Party::Us;
        promise.owner = activity.owner;
        promise.due = activity.due;
        if (activity.state == ActivityState::Done) {
            const QDate today = m_job.writer.clock().today();
            const QDate day = activity.doneOn.isValid() ? activity.doneOn : activity.due;
            promise.state = PromiseState::Kept;
            promise.keptOn = day.isValid() ? std::min(day, today) : today;
        } else if (activity.state == ActivityState::Cancelled) {
            promise.state = PromiseState::Dropped;
        }
        if (isKnown(keyOf(promise)))
            return qint64(0);
        ATTACHE_CHECK(m_job.writer.insert(promise));
        ++m_promises;
        return promise.id.value();
    }

    Result<qint64> storeNote(const Activity &activity, const Whom &whom)
    {
        AccountNote note;
        note.account = whom.account;
        note.opportunity = whom.deal;
        if (whom.people.size() == 1)
            note.contact = whom.people.front();
        note.text = whole(activity, whom, true);
        note.author = activity.owner;
        note.writtenAt = activity.created.isValid()  ? activity.created
                         : activity.starts.isValid() ? activity.starts
                                                     : m_job.writer.clock().now();
        if (activity.kind != ActivityKind::Ticket && activity.starts.isValid())
            note.writtenAt = activity.starts;
        if (isKnown(keyOf(note)))
            return qint64(0);
        ATTACHE_CHECK(m_job.writer.insert(note));
        ++m_notes;
        return note.id.value();
    }

    Result<void> reject(const SourceRow &row, const QString &reason)
    {
        RejectedRow rejected{row.number, {}, reason, {}};
        for (const std::string_view cell : row.cells)
            rejected.cells.append(
                QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
        m_job.report.rejects.push_back(std::move(rejected));
        return {};
    }

    ImportJob &m_job;
    const ActivityLayout &m_layout;
    const ActivityReader m_reader;
    KnownWhom m_known;
    QSet<QString> m_numbers;
    QSet<QString> m_keys;
    int m_visits = 0;
    int m_notes = 0;
    int m_promises = 0;
};

} // namespace

std::vector<ColumnMapping> activityMapping(const ActivityLayout &layout, const QStringList &headers)
{
    std::vector<ColumnMapping> mapping;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        ColumnMapping column;
        column.header = headers[i];
        column.field = layout.roles()[i];
        column.target =
            column.field.isEmpty() ? ColumnMapping::Target::Skip : ColumnMapping::Target::Field;
        mapping.push_back(column);
    }
    return mapping;
}

QString activityGuessText(const ActivityLayout &layout)
{
    //: Judged by the headers that follow
    return Words::tr("This looks like a list of activities, judging by the columns %1.")
        .arg(layout.because().mid(0, 3).join(Common::tr(", ")));
}

Result<ImportReport> importActivities(Workspace &workspace, const RowSource &source,
                                      const ActivityLayout &layout, const ImportPlan &plan,
                                      const Progress &progress)
{
    ImportReport report;
    report.encoding = source.encoding();
    report.delimiter = source.delimiter();
    report.header = source.header();
    report.mapping = activityMapping(layout, report.header);
    report.notes.append(activityGuessText(layout));
    report.notes += source.notes();
    ATTACHE_TRY(TableProfile profile, profileColumns(source, progress));
    settleDates(plan, source.header(), profile.columns);
    QStringList left;
    for (size_t i = 0; i < report.mapping.size(); ++i) {
        if (report.mapping[i].target == ColumnMapping::Target::Skip &&
            profile.columns[i].filled() > 0)
            left.append(report.mapping[i].header);
    }
    if (!left.isEmpty())
        report.notes.append(Words::tr("Columns without a field were added to the text: %1.")
                                .arg(left.join(Common::tr(", "))));
    bool rehearsed = false;
    const auto body = [&](Writer &writer) -> Result<void> {
        const std::vector<ValueRule> values;
        ImportJob job{writer,         source,          plan,   recordTypeOf<AccountNote>(),
                      report.mapping, profile.columns, values, {},
                      profile.rows,   report};
        ATTACHE_CHECK(ActivityImport(job, layout).run(progress));
        tellOfAccounts(job);
        rehearsed = plan.dryRun;
        return rehearsed ? Result<void>(Error{Error::Kind::Cancelled, {}, {}, {}}) : Result<void>();
    };
    //: A step that can be undone: a file of calls, meetings and tasks
    const QString title =
        Words::tr("Import \"%1\" (Activities)").arg(QFileInfo(plan.file).fileName());
    const Result<void> done = workspace.perform(title, body);
    if (!done && !rehearsed) {
        if (done.error().kind != Error::Kind::Cancelled)
            return done.error();
        return Error{Error::Kind::Cancelled,
                     Common::tr("The import was cancelled. Nothing was changed."),
                     {},
                     {}};
    }
    return report;
}

} // namespace attache
