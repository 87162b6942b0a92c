#include "core/brief/brief.h"
#include "core/brief/brief_tables.h"
#include "core/brief/figure.h"
#include "core/brief/minutes_data.h"
#include "core/domain/custom_field.h"
#include "core/domain/record_types.h"
#include "core/domain/settings.h"
#include "core/match/asked_questions.h"
#include "core/match/gaps.h"
#include "core/match/match_tables.h"
#include "core/queries/account_digest.h"
#include "core/queries/account_keys.h"
#include "core/queries/account_list.h"
#include "core/queries/account_overview.h"
#include "core/queries/account_timeline.h"
#include "core/queries/deal_cards.h"
#include "core/queries/deal_digest.h"
#include "core/queries/field_text.h"
#include "core/queries/full_text.h"
#include "core/queries/need_rows.h"
#include "core/queries/opportunity_list.h"
#include "core/queries/product_map_rows.h"
#include "core/queries/promise_list.h"
#include "core/queries/record_list.h"
#include "core/queries/slide_cards.h"
#include "core/queries/slide_uses.h"
#include "core/queries/tier_rows.h"
#include "core/queries/today.h"
#include "core/queries/visit_records.h"
#include "core/sample/sample_workspace.h"
#include "tests/support/temp_workspace.h"

#include <gmock/gmock.h>

#include <sqlite3.h>

namespace attache {
namespace {

using Tables = std::set<std::string>;

/// What SQLite is asked to read and to write while this lives.
class Watch
{
public:
    explicit Watch(Connection &connection)
        : m_handle(connection.handle())
    {
        // This also lets statements that are kept be prepared anew, and so be asked for.
        sqlite3_set_authorizer(m_handle, &Watch::note, this);
    }
    ~Watch() { sqlite3_set_authorizer(m_handle, nullptr, nullptr); }
    Watch(const Watch &) = delete;
    Watch &operator=(const Watch &) = delete;

    Tables read;
    Tables written;

private:
    static int note(void *self, int action, const char *table, const char *, const char *,
                    const char *)
    {
        auto *watch = static_cast<Watch *>(self);
        if (action == SQLITE_READ)
            watch->read.insert(table);
        else if (action == SQLITE_INSERT)
            watch->written.insert(table);
        return SQLITE_OK;
    }

    sqlite3 *m_handle;
};

/// Holds what queries declare that they read against what SQLite is really asked for.
class QueryTables : public ::testing::Test
{
protected:
    QueryTables()
    {
        const Result<void> filled = fillSample(*m_file, Language::English);
        EXPECT_TRUE(filled.has_value());
        learn(AccountKeys());
        learn(AccountDigests());
        learn(DealDigests());
        learn(FullText());
        m_account = *connection().integer("SELECT account FROM visit WHERE status = 'done'");
        m_settings = *Settings::read(connection());
    }

    Connection &connection() { return m_file.connection(); }
    std::vector<qint64> accounts()
    {
        return *AccountList(connection()).ids({}, {today(), m_settings});
    }
    Id<Account> account() const { return Id<Account>(m_account); }
    QDate today() const { return m_file.clock.today(); }

    /// The user tables that @p query reads, derived tables as what they are derived from.
    template <typename Query>
    Tables readBy(const Query &query)
    {
        Watch watch(connection());
        const auto done = query();
        EXPECT_TRUE(done.has_value());
        return userTablesOf(watch.read);
    }
    template <typename... Queries>
    Tables allReadBy(const Queries &...queries)
    {
        Tables all;
        (all.merge(readBy(queries)), ...);
        return all;
    }

    template <size_t... N>
    static Tables tables(const std::array<const char *, N> &...declared)
    {
        Tables all;
        const auto add = [&all](const auto &set) {
            for (const char *table : set)
                all.insert(table);
        };
        (add(declared), ...);
        return all;
    }

private:
    /// From what the derived tables of @p derivation are made.
    template <typename Kind>
    void learn(Kind derivation)
    {
        Watch watch(connection());
        auto transaction = Transaction::begin(connection());
        ASSERT_OK(transaction);
        ASSERT_OK(derivation.rebuild(connection()));
        ASSERT_OK(transaction->commit());
        ASSERT_FALSE(watch.written.empty());
        watch.written.erase("sqlite_master");
        for (const std::string &table : watch.written)
            m_sources[table].merge(userTablesOf(watch.read));
    }
    Tables userTablesOf(const Tables &read) const
    {
        static const QStringList users = userTables();
        Tables all;
        for (const std::string &table : read) {
            if (users.contains(QString::fromStdString(table)))
                all.insert(table);
            else if (const auto derived = m_sources.find(table); derived != m_sources.end())
                all.insert(derived->second.begin(), derived->second.end());
        }
        return all;
    }

    std::map<std::string, Tables> m_sources;

protected:
    test::TempWorkspace m_file;
    qint64 m_account = 0;
    Settings m_settings;
};

TEST_F(QueryTables, OfLists)
{
    const auto one = *connection().integer("SELECT min(id) FROM visit");
    EXPECT_EQ(allReadBy([&] { return visits(connection(), {}); },
                        [&] { return visitCount(connection(), {}); },
                        [&] { return visitRow(connection(), Id<Visit>(one)); },
                        [&] { return visitsOfWeek(connection(), today()); }),
              tables(VisitListTables));
    EXPECT_EQ(allReadBy([&] { return opportunities(connection(), {}); }),
              tables(OpportunityListTables));
    EXPECT_EQ(allReadBy([&] { return promises(connection(), {}); },
                        [&] { return promiseCount(connection(), {}); }),
              tables(PromiseListTables));
}

TEST_F(QueryTables, OfTheLibrary)
{
    const auto one = *connection().integer("SELECT min(id) FROM visit WHERE opportunity > 0");
    EXPECT_EQ(readBy([&] {
                  return visitMatches(connection(), Id<Visit>(one), today(), Language::English);
              }),
              tables(MatchTables));
    EXPECT_EQ(readBy([&] { return gapsOf(connection(), today(), Language::English); }),
              tables(GapTables));
    const Slide slide = Store<Slide>(connection()).list()->front();
    EXPECT_EQ(allReadBy([&] { return slideCards(connection()); },
                        [&] { return slideUses(connection(), slide, 3); }),
              tables(SlideCardTables));
    EXPECT_EQ(readBy([&] {
                  return olderUses(connection(), slide.deck, QDateTime::currentDateTimeUtc());
              }),
              tables(OlderUseTables));
    const auto shown = *connection().integer("SELECT max(case_study) FROM material_use");
    const CaseStudy study = *Store<CaseStudy>(connection()).get(Id<CaseStudy>(shown));
    const auto deck = *connection().integer("SELECT max(deck) FROM material_use");
    const Slide ofShown =
        Store<Slide>(connection()).list("WHERE deck = ?1", Id<Deck>(deck))->front();
    EXPECT_EQ(allReadBy([&] { return questionsAbout(connection(), ofShown); },
                        [&] { return questionsAbout(connection(), study, {}); }),
              tables(AskedQuestionTables));
}

TEST_F(QueryTables, OfTheFigures)
{
    EXPECT_EQ(readBy([&] { return readFigureSource(connection(), {}, {}, today()); }),
              tables(FigureTables));
    Tables steering = tables(FigureTables);
    steering.merge(tables(SteeringTables));
    FigureSource source;
    EXPECT_TRUE(std::ranges::includes(
        steering, allReadBy([&] { return readSteering(connection(), {}, source); },
                            [&] { return readPreparedVisits(connection(), {}, {}, today()); })));
    // A change of terms is written with its deal: who follows the one follows the other.
    Tables cards = tables(DealCardTables);
    cards.insert("terms_change");
    EXPECT_EQ(allReadBy([&] { return dealCards(connection()); },
                        [&] { return decidedDeals(connection(), today()); }),
              cards);
}

TEST_F(QueryTables, OfTheListOfAccounts)
{
    const AccountListTerms terms{today(), m_settings};
    Tables read = allReadBy([&] { return accountCount(connection()); },
                            [&] { return accountRows(connection(), accounts()); },
                            [&] { return accountRegions(connection()); },
                            [&] { return accountDigest(connection(), account()); });
    for (const QString &key : accountSortKeys()) {
        AccountQuery query;
        query.sortKey = key;
        query.stages = {Stage::Lead};
        query.overdueForContact = true;
        read.merge(readBy([&] { return AccountList(connection()).ids(query, terms); }));
    }
    for (const char *key : {"owner", "province", "industry", "tier", "city", "stage"})
        read.merge(readBy([&] { return accountValues(connection(), QLatin1String(key)); }));
    EXPECT_EQ(read, tables(AccountListTables));
}

TEST_F(QueryTables, OfThePageOfAnAccount)
{
    EXPECT_EQ(allReadBy([&] { return accountPeople(connection(), account()); },
                        [&] { return decisionChain(connection(), account()); }),
              tables(AccountPeopleTables));
    EXPECT_EQ(allReadBy([&] { return factSheet(connection(), account()); }),
              tables(FactSheetTables));
    const auto timeline = [&]() -> Result<std::vector<TimelineEntry>> {
        ATTACHE_TRY(const auto marks, timelineMarks(connection(), account(), m_file.clock.now()));
        return timelineEntries(connection(), marks);
    };
    EXPECT_EQ(allReadBy(timeline), tables(TimelineTables));
    EXPECT_EQ(allReadBy([&] { return materialsShown(connection(), account(), 5); }),
              tables(ShownMaterialTables));
}

TEST_F(QueryTables, OfToday)
{
    const QDateTime now = m_file.clock.now();
    EXPECT_EQ(allReadBy([&] { return visits(connection(), visitsOfDay(today())); },
                        [&] { return promisesDue(connection(), today()); },
                        [&] { return promisesDueCount(connection(), today()); },
                        [&] { return minutesOwed(connection(), now, m_settings); },
                        [&] { return minutesOwedCount(connection(), now); },
                        [&] { return accountsDue(connection(), today(), today(), m_settings); },
                        [&] { return accountsOverdue(connection(), today(), m_settings); },
                        [&] { return navigationCounts(connection(), now); },
                        [&] { return Settings::read(connection()); }),
              tables(TodayTables));
}

TEST_F(QueryTables, OfTiersAndTheMapOfProducts)
{
    EXPECT_EQ(readBy([&] { return tierRows(connection(), today()); }), tables(TierRowsTables));
    EXPECT_EQ(readBy([&] { return accountTimes(connection()); }),
              tables(tablesOf<Visit, TimeEntry>));
    EXPECT_EQ(readBy([&] { return productMapRows(connection()); }), tables(ProductMapTables));
}

TEST_F(QueryTables, OfNeedsAcrossAccounts)
{
    EXPECT_EQ(readBy([&] { return needRows(connection()); }), tables(NeedRowsTables));
}

TEST_F(QueryTables, OfBriefsAndMinutes)
{
    Tables brief;
    Tables minutes;
    const auto all = visits(connection(), {});
    ASSERT_OK(all);
    for (const VisitRow &row : *all) {
        const Id<Visit> visit = row.visit.id;
        brief.merge(
            readBy([&] { return briefData(connection(), visit, today(), Language::Chinese); }));
        for (const Edition edition : {Edition::External, Edition::Internal})
            minutes.merge(readBy([&] {
                return minutesData(connection(), visit, edition, Language::Chinese, today());
            }));
    }
    EXPECT_EQ(brief, tables(BriefTables));
    EXPECT_EQ(minutes, tables(MinutesTables));
}

/// What a plain list of a type follows: RecordSource::tables() and columnTables().
TEST_F(QueryTables, OfPlainLists)
{
    const QStringList columns = {QStringLiteral("custom_field"), QStringLiteral("industry_entry"),
                                 QStringLiteral("stage_set"), QStringLiteral("deal_stage")};
    for (const RecordType *type : allRecordTypes()) {
        std::vector<FieldInfo> fields;
        std::vector<AnyRecord> records;
        Tables read = readBy([&]() -> Result<void> {
            ATTACHE_TRY(fields, allFieldsOf(connection(), *type));
            return {};
        });
        for (const FieldInfo &field : fields) {
            ListQuery query;
            query.sortKey = field.key;
            read.merge(readBy([&]() -> Result<void> {
                ATTACHE_TRY(const auto ids, recordIds(connection(), *type, fields, query));
                ATTACHE_TRY(records, recordsWith(connection(), *type, ids));
                return {};
            }));
        }
        read.merge(readBy([&]() -> Result<void> {
            const FieldText words(connection(), QLocale());
            for (const AnyRecord &record : records) {
                for (const FieldInfo &field : fields)
                    (void)words.text(field, field.get(record.get()));
            }
            return {};
        }));
        const TableSet declared = TableSet::ofWords(*type);
        for (const std::string &table : read) {
            const QString name = QString::fromStdString(table);
            EXPECT_TRUE(declared.contains(name) || columns.contains(name))
                << type->table << " reads " << table;
        }
    }
}

} // namespace
} // namespace attache
