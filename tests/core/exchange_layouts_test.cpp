#include "core/domain/record_types.h"
#include "core/domain/visit.h"
#include "core/exchange/import.h"
#include "core/exchange/import_rules.h"
#include "core/queries/known_records.h"
#include "core/queries/record_filter.h"
#include "tests/support/temp_workspace.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

/// @file
/// Lists as programs write them, which `import auto` brings in without being told anything.

namespace attache {
namespace {

using namespace test;

/// A list as a program writes it, and what comes of it in an empty workspace.
struct Layout
{
    const char *file;
    const char *type; ///< of the records made, by the key of the command line
    int records;
    int accounts;
    int contacts = 0;
    /// Something that one of the records must say.
    const char *field = nullptr;
    const char *value = nullptr;
};

const std::vector<Layout> &layouts()
{
    static const std::vector<Layout> all{
        {"outlook_en", "contacts", 3, 2, 3, "name", "Karen B. Hollis"},
        {"outlook_zh", "contacts", 3, 2, 3, "name", "王建国"},
        {"google_2024", "contacts", 2, 2, 2, "name", "张三"},
        {"google_old", "contacts", 2, 2, 2, "name", "Karl Braun"},
        {"thunderbird", "contacts", 1, 1, 1, "birthday", "1981-07-09"},
        {"thunderbird_zh", "contacts", 1, 1, 1, "birthday", "1990-10-02"},
        {"phone_huawei", "contacts", 3, 0, 3, "mobile", "13800138000"},
        {"phone_xiaomi", "contacts", 1, 1, 1, "phone", "13812340000"},
        {"phone_iphone", "contacts", 1, 1, 1, "mobile", "13800001234"},
        {"pipedrive_deals", "opportunities", 3, 1, 1, "name", "Line 4 sensors"},
        {"pipedrive_prefixed", "opportunities", 1, 1, 1, "name", "Line 4 sensors"},
        {"pipedrive_prefixed_mixed", "opportunities", 1, 1, 1, "name", "Kit"},
        {"pipedrive_prefixed_people", "contacts", 1, 1, 1, "email", "jo@orbit.example"},
        {"pipedrive_prefixed_orgs", "accounts", 1, 1, 0, "address", "12 Mill Road"},
        {"pipedrive_people", "contacts", 1, 1, 1, "email", "jo@orbit.example"},
        {"hs_companies", "accounts", 2, 2, 0, "website", "beacon.example"},
        {"hs_contacts", "contacts", 1, 1, 1, "mobile", "+1 917 555 0003"},
        {"hs_deals", "opportunities", 2, 1, 2, "stage", "negotiation"},
        {"sf_contacts", "contacts", 1, 1, 1, "post", "SVP, Operations"},
        {"sf_leads", "contacts", 1, 1, 1, "name", "Jeff Glimpse"},
        {"sf_report_opps", "opportunities", 1, 1, 0, "stage", "proposal"},
        {"zoho_deals", "opportunities", 1, 1, 1, "external_id", "zcrm_1"},
        {"zoho_leads", "contacts", 1, 1, 1, "name", "Mei Ford"},
        {"zoho_accounts", "accounts", 1, 1, 0, "external_id", "zcrm_9"},
        {"wk_customer", "accounts", 2, 2, 0, "tier", "A"},
        {"wk_lead", "opportunities", 1, 0, 0, "stage", "lead"},
        {"wk_contact", "contacts", 1, 1, 1, "post", "CTO"},
        {"wk_product", "products", 2, 0, 0, "external_id", "P-001"},
        {"wk_deal", "opportunities", 1, 1, 0, "stage", "qualified"},
        {"wk_contract", "opportunities", 1, 1, 1, "closed_on", "2026-02-01"},
        {"wk_payment", "quick-notes", 2, 1},
        {"wk_payment_plan", "promises", 1, 1, 0, "party", "them"},
        {"wk_invoice", "quick-notes", 1, 1},
        {"yudao", "accounts", 1, 1, 0, "city", "苏州"},
        {"cordys_customer", "accounts", 1, 1, 0, "tier", "S"},
        {"cordys_contact", "contacts", 1, 1, 1, "phone", "13855550000"},
        {"cordys_deal", "opportunities", 1, 1, 1, "stage", "proposal"},
        {"cordys_lead", "opportunities", 1, 0, 0, "stage", "lead"},
        {"cordys_contract", "opportunities", 2, 1, 0, "stage", "won"},
        {"cordys_order", "opportunities", 2, 1, 0, "closed_on", "2026-06-09"},
        {"cordys_quote", "quick-notes", 1, 1},
        {"krayin_orgs", "accounts", 2, 2, 0, "city", "Leeds"},
        {"krayin_leads", "opportunities", 1, 0, 0, "external_id", "3"},
        {"krayin_persons", "contacts", 1, 1, 1, "email", "joy@bluebird.example"},
        {"krayin_products", "products", 1, 0, 0, "external_id", "LB-1"},
        {"hs_calls", "visits", 1, 1, 0, "kind", "phone"},
        {"hs_meetings", "visits", 1, 1, 0, "place", "Zoom"},
        {"hs_notes", "quick-notes", 1, 1},
        {"hs_emails", "quick-notes", 1, 1},
        {"hs_tasks", "promises", 2, 1},
        {"hs_tickets", "promises", 1, 1},
        {"pd_activities", "visits", 2, 1},
        {"pd_notes", "quick-notes", 1, 1},
        {"wk_visit", "visits", 1, 1, 0, "kind", "phone"},
        {"wk_follow", "visits", 1, 1, 0, "kind", "on_site"},
        {"wk_task", "promises", 2, 1},
        {"cordys_plan", "visits", 1, 1},
        {"generic_visits_zh", "visits", 1, 1},
        {"sf_tasks", "promises", 2, 1},
        {"sf_events", "visits", 1, 1, 0, "title", "Quarterly review"},
        {"outlook_tasks_en", "promises", 1, 1},
    };
    return all;
}

class Layouts : public testing::TestWithParam<Layout>
{
protected:
    static QString fixture(const char *name)
    {
        return QStringLiteral(ATTACHE_FIXTURES_DIR "/layouts/%1.csv").arg(QLatin1String(name));
    }

    Result<ImportReport> import(const QString &path)
    {
        ImportPlan plan;
        plan.file = path;
        return runImport(*m_file.workspace, plan, Progress());
    }

    ImportReport imported(const char *name)
    {
        auto report = import(fixture(name));
        EXPECT_TRUE(report) << name << ": " << (report ? "" : qPrintable(report.error().message));
        return report ? *std::move(report) : ImportReport();
    }

    qint64 count(const char *type)
    {
        return countRecords(m_file.connection(), *recordTypeNamed(QString::fromLatin1(type)))
            .value_or(-1);
    }

    QStringList values(const char *type, const char *field)
    {
        QStringList found;
        const RecordType &info = *recordTypeNamed(QString::fromLatin1(type));
        EXPECT_TRUE(eachRecord(m_file.connection(), info, {}, [&](const void *record) {
            found.append(info.field(QString::fromLatin1(field))->get(record).toString());
            return true;
        }));
        return found;
    }

    qint64 steps()
    {
        return m_file.connection().integer("SELECT count(*) FROM journal").value_or(-1);
    }

    TempWorkspace m_file;
};

TEST_P(Layouts, AreKnownAndTheSecondTimeChangesNothing)
{
    const Layout &layout = GetParam();
    const ImportReport first = imported(layout.file);
    EXPECT_TRUE(first.rejects.empty());
    EXPECT_EQ(count(layout.type), layout.records);
    EXPECT_EQ(count("accounts"), layout.accounts);
    EXPECT_EQ(count("contacts"), layout.contacts);
    if (layout.field) {
        const QStringList said = values(layout.type, layout.field);
        EXPECT_TRUE(said.contains(QString::fromUtf8(layout.value)))
            << said.join(QStringLiteral(" | ")).toStdString();
    }
    const qint64 before = steps();
    const ImportReport again = imported(layout.file);
    EXPECT_EQ(again.created, 0);
    EXPECT_EQ(again.updated, again.unchanged);
    EXPECT_EQ(steps(), before) << "nothing was written";
}

INSTANTIATE_TEST_SUITE_P(Import, Layouts, testing::ValuesIn(layouts()),
                         [](const auto &info) { return std::string(info.param.file); });

class LayoutWords : public Layouts
{
};

TEST_F(LayoutWords, WhatHasNoFieldIsKept)
{
    for (const char *file : {"hs_calls", "hs_tickets", "hs_emails", "wk_visit", "wk_follow",
                             "pd_activities", "generic_visits_zh"})
        imported(file);
    const QString words =
        (values("visits", "purpose") + values("promises", "text") + values("quick-notes", "text"))
            .join(u'\n');
    for (const char *kept : {"Call Direction: Outbound", "Pipeline: Support Pipeline",
                             "Priority: High", "Source: Email", "Ticket status: Waiting on us",
                             "Email send status: Sent", "合同编号: HT-2026-01", "客户满意度: 满意",
                             "下次联系时间: 2026-06-15 09:00:00", "Deal: Line 4 sensors", "发方案"})
        EXPECT_TRUE(words.contains(QString::fromUtf8(kept)))
            << kept << " in " << words.toStdString();
}

TEST_F(LayoutWords, AnAddressInPartsIsTakenApart)
{
    imported("krayin_orgs");
    EXPECT_EQ(values("accounts", "address"),
              (QStringList{QStringLiteral("12 Mill Road"), QStringLiteral("工业园区星湖街328号")}));
    EXPECT_EQ(values("accounts", "province"),
              (QStringList{QStringLiteral("West Yorkshire"), QStringLiteral("江苏")}));
    EXPECT_EQ(values("accounts", "city"),
              (QStringList{QStringLiteral("Leeds"), QStringLiteral("苏州")}));
    EXPECT_EQ(values("accounts", "notes").front(),
              QStringLiteral("address: country: GB, postcode: LS1 4AP"));
}

TEST_F(LayoutWords, ActivitiesFindTheirAccountByWhatIsSaidOfIt)
{
    for (const char *file :
         {"zoho_accounts", "wk_customer", "zoho_tasks", "zoho_events", "zoho_calls", "zoho_notes",
          "outlook_calendar_en", "outlook_calendar_zh"})
        EXPECT_TRUE(imported(file).rejects.empty()) << file;
    EXPECT_EQ(count("accounts"), 3);
    EXPECT_EQ(count("visits"), 4);
    EXPECT_EQ(count("promises"), 1);
    EXPECT_EQ(count("quick-notes"), 1);
    bool isAtTwo = false;
    EXPECT_TRUE(eachRecord(m_file.connection(), recordTypeOf<Visit>(), {}, [&](const void *record) {
        const QDateTime at = static_cast<const Visit *>(record)->startsAt.toLocalTime();
        isAtTwo |= at == QDateTime(QDate(2026, 6, 1), QTime(14, 0));
        return true;
    }));
    EXPECT_TRUE(isAtTwo) << "the hour stands in a column of its own";
}

TEST_F(LayoutWords, PeopleOfADealAreLinkedToIt)
{
    imported("pipedrive_prefixed_mixed");
    EXPECT_EQ(values("contacts", "email"), QStringList{QStringLiteral("jo@orbit.example")});
    EXPECT_EQ(count("roles"), 1);
}

TEST_F(LayoutWords, WhatNamesNoRecordIsNotTakenForDeals)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("ids.csv")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("ID,Stage of life\n1,a\n2,b\n");
    file.close();
    EXPECT_FALSE(import(file.fileName()));
    EXPECT_EQ(count("opportunities"), 0);
}

} // namespace
} // namespace attache
