#include "core/domain/contact.h"
#include "core/domain/custom_field.h"
#include "core/domain/stage_change.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/import.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_workspace.h"

#include <QDir>
#include <QJsonArray>

#include <gtest/gtest.h>

namespace attache {
namespace {

using test::TempWorkspace;

const RecordType &Accounts = recordTypeOf<Account>();
const RecordType &Contacts = recordTypeOf<Contact>();
const RecordType &Opportunities = recordTypeOf<Opportunity>();

ImportPlan planFor(const RecordType &type, const QString &file = QStringLiteral("list.csv"))
{
    ImportPlan plan;
    plan.file = file;
    plan.type = &type;
    return plan;
}

Result<ImportReport> importBytes(TempWorkspace &file, const QByteArray &bytes,
                                 const ImportPlan &plan, const Progress &progress = Progress())
{
    ATTACHE_TRY(const auto source, CsvSource::fromBytes(bytes, plan.file));
    return importRows(*file.workspace, *source, plan, progress);
}

ImportReport imported(TempWorkspace &file, const QByteArray &bytes, const ImportPlan &plan)
{
    Result<ImportReport> report = importBytes(file, bytes, plan);
    EXPECT_TRUE(report) << (report ? ""
                                   : qPrintable(report.error().message + report.error().detail));
    return report ? *std::move(report) : ImportReport();
}

ImportReport importedFile(TempWorkspace &file, const RecordType &type, const char *name)
{
    Result<ImportReport> report =
        runImport(*file.workspace, planFor(type, test::sharedData(name)), Progress());
    EXPECT_TRUE(report) << name
                        << (report ? ""
                                   : qPrintable(report.error().message + report.error().detail));
    return report ? *std::move(report) : ImportReport();
}

qint64 count(TempWorkspace &file, const char *from)
{
    return *file.connection().integer(QByteArray("SELECT count(*) FROM ") + from);
}

Account accountNamed(TempWorkspace &file, const char *name)
{
    const auto found =
        Store<Account>(file.connection()).list("WHERE name = ?1", QString::fromUtf8(name));
    EXPECT_TRUE(found && found->size() == 1) << name;
    return found && !found->empty() ? found->front() : Account();
}

/// The first rows of a long list are looked at first; what they do not say must not be missed.
TEST(Import, ALongListIsJudgedByItsLastRowToo)
{
    constexpr int Rows = 5000;
    QByteArray list = "公司全称,电话,吉祥物编号\n";
    for (int i = 1; i < Rows; ++i)
        list += "客户" + QByteArray::number(i) + "号有限公司,," + QByteArray::number(i) + "\n";
    list += "最后一家有限公司,021-5550 0186,熊猫\n";
    TempWorkspace file;
    const ImportReport report = imported(file, list, planFor(Accounts));
    EXPECT_EQ(report.created, Rows);
    const Account last = accountNamed(file, "最后一家有限公司");
    EXPECT_EQ(last.phone, QStringLiteral("021-5550 0186"));
    const auto fields = Store<CustomField>(file.connection()).list();
    ASSERT_TRUE(fields && fields->size() == 1);
    EXPECT_EQ(fields->front().kind, CustomFieldKind::Text);
    EXPECT_EQ(last.custom.value(fields->front().id.value()), QStringLiteral("熊猫"));
}

TEST(Import, ALongListOfKnownColumnsArrivesWhole)
{
    constexpr int Rows = 5000;
    QByteArray list = "公司全称,城市\n";
    for (int i = 1; i <= Rows; ++i)
        list += "客户" + QByteArray::number(i) + "号有限公司,深圳\n";
    TempWorkspace file;
    const ImportReport report = imported(file, list, planFor(Accounts));
    EXPECT_EQ(report.created, Rows);
    EXPECT_EQ(count(file, "account WHERE city = '深圳'"), Rows);
    ASSERT_TRUE(file.workspace->undo());
    EXPECT_EQ(count(file, "account"), 0);
}

TEST(Import, FillsTheFieldsAndKeepsTheRestInOwnFields)
{
    TempWorkspace file;
    const ImportReport report = imported(
        file,
        "公司全称,公司简称,地区,行业,员工人数,营业收入（万元）,客户级别,网址,吉祥物,成立日期\n"
        "深圳某某软件有限公司,某某,深圳,软件和信息技术服务业,\"1,200人\",350.5,A（重点客户）,https:"
        "//www.mm.cn,熊猫,2001年3月5日\n",
        planFor(Accounts));
    EXPECT_EQ(report.created, 1);
    EXPECT_TRUE(report.rejects.empty());
    const Account account = accountNamed(file, "深圳某某软件有限公司");
    EXPECT_EQ(account.shortName, QStringLiteral("某某"));
    EXPECT_EQ(account.province, QStringLiteral("广东"));
    EXPECT_EQ(account.city, QStringLiteral("深圳"));
    EXPECT_EQ(account.industry, QStringLiteral("I65"));
    EXPECT_EQ(account.employees, 1200);
    EXPECT_EQ(account.annualRevenue, Money::fromMajor(3505000));
    EXPECT_EQ(account.currency, QStringLiteral("CNY"));
    EXPECT_EQ(account.tier, Tier::A);
    const auto customs = Store<CustomField>(file.connection()).list("ORDER BY position");
    ASSERT_OK(customs);
    ASSERT_EQ(customs->size(), 2U);
    EXPECT_EQ(customs->at(0).label, QStringLiteral("吉祥物"));
    EXPECT_EQ(account.custom.value(customs->at(0).id.value()), QStringLiteral("熊猫"));
    EXPECT_EQ(customs->at(1).kind, CustomFieldKind::Date);
    EXPECT_EQ(account.custom.value(customs->at(1).id.value()), QStringLiteral("2001-03-05"));
}

TEST(Import, IsOneUndoStep)
{
    TempWorkspace file;
    imported(file, "name,mascot,parent\nAcme,Bear,Acme Holding\nBeta,Fox,Acme\n",
             planFor(Accounts));
    EXPECT_EQ(count(file, "account"), 3);
    EXPECT_EQ(count(file, "custom_field"), 1);
    EXPECT_TRUE(file->undoTitle().contains(u"list.csv"));
    ASSERT_OK(file->undo());
    EXPECT_EQ(count(file, "account"), 0);
    EXPECT_EQ(count(file, "custom_field"), 0);
    EXPECT_FALSE(file->undo());
    ASSERT_OK(file->redo());
    EXPECT_EQ(accountNamed(file, "Beta").parent, accountNamed(file, "Acme").id);
}

TEST(Import, BadRowsDoNotStopTheOthers)
{
    TempWorkspace file;
    const ImportReport report = imported(file,
                                         "name,employees,revenue,mascot\n"
                                         "Acme,12,100,\n"
                                         ",5,1,\n"
                                         "Beta,many,1,\n"
                                         "\n"
                                         "Gamma,1,twelve,\n"
                                         "Delta,1,1,a,b\n"
                                         "Epsilon,7,,\n",
                                         [] {
                                             ImportPlan plan = planFor(Accounts);
                                             plan.rules = {QStringLiteral("employees=employees")};
                                             return plan;
                                         }());
    EXPECT_EQ(report.read, 6);
    EXPECT_EQ(report.created, 5);
    ASSERT_EQ(report.rejects.size(), 1U);
    EXPECT_EQ(report.rejects[0].row, 3);
    EXPECT_EQ(report.rejects[0].column, QStringLiteral("name"));
    EXPECT_EQ(accountNamed(file, "Delta").notes, QStringLiteral("b")) << "a cell too many";
    EXPECT_EQ(report.read,
              report.created + report.updated + report.skipped + qint64(report.rejects.size()));
    EXPECT_TRUE(report.notes.join(QString()).contains(u"1 blank"));
    EXPECT_EQ(count(file, "account"), 5);
}

TEST(Import, ACellThatCannotBeReadNeverCostsItsRow)
{
    TempWorkspace file;
    ImportPlan plan = planFor(Accounts);
    plan.rules = {QStringLiteral("employees=employees")};
    const QByteArray list = "name,employees,revenue,notes\nBeta,many,1,Calls back\n"
                            "Gamma,1,twelve,\n";
    const ImportReport report = imported(file, list, plan);
    EXPECT_EQ(report.created, 2);
    EXPECT_TRUE(report.rejects.empty());
    ASSERT_EQ(report.findings.size(), 2U);
    EXPECT_EQ(report.findings[0].row, 2);
    EXPECT_EQ(report.findings[0].column, QStringLiteral("employees"));
    EXPECT_TRUE(report.findings[0].reason.contains(u"many"));
    EXPECT_EQ(report.findings[1].column, QStringLiteral("revenue"));
    const Account beta = accountNamed(file, "Beta");
    EXPECT_EQ(beta.notes, QStringLiteral("Calls back\nemployees: many"));
    EXPECT_EQ(beta.annualRevenue, Money::fromMajor(1));
    EXPECT_EQ(accountNamed(file, "Gamma").notes, QStringLiteral("revenue: twelve"));
    EXPECT_FALSE(accountNamed(file, "Gamma").annualRevenue.has_value());

    // Once more, and what the notes say already is not said twice.
    EXPECT_EQ(imported(file, list, plan).updated, 2);
    EXPECT_EQ(accountNamed(file, "Gamma").notes, QStringLiteral("revenue: twelve"));
}

TEST(Import, ReportsInTheAgreedForm)
{
    TempWorkspace file;
    const ImportReport report =
        imported(file, "name;employees;mascot\nAcme;10;Bear\nBeta;xx;Fox\n;11;\n", [] {
            ImportPlan plan = planFor(Accounts);
            plan.rules = {QStringLiteral("employees=employees")};
            return plan;
        }());
    const QJsonObject json = report.toJson();
    EXPECT_EQ(json.keys(), (QStringList{QStringLiteral("created"), QStringLiteral("delimiter"),
                                        QStringLiteral("encoding"), QStringLiteral("findings"),
                                        QStringLiteral("mapping"), QStringLiteral("notes"),
                                        QStringLiteral("read"), QStringLiteral("rejected"),
                                        QStringLiteral("rejects"), QStringLiteral("skipped"),
                                        QStringLiteral("updated")}));
    EXPECT_EQ(json[u"read"].toInt(), 3);
    EXPECT_EQ(json[u"created"].toInt(), 2);
    EXPECT_EQ(json[u"rejected"].toInt(), 1);
    EXPECT_EQ(json[u"encoding"].toString(), QStringLiteral("UTF-8"));
    EXPECT_EQ(json[u"delimiter"].toString(), QStringLiteral(";"));
    EXPECT_EQ(json[u"mapping"].toObject()[u"mascot"].toString(), QStringLiteral("custom:mascot"));
    const QJsonObject reject = json[u"rejects"].toArray().at(0).toObject();
    EXPECT_EQ(reject[u"row"].toInt(), 4);
    EXPECT_EQ(reject[u"column"].toString(), QStringLiteral("name"));
    EXPECT_FALSE(reject[u"reason"].toString().isEmpty());
    const QJsonObject finding = json[u"findings"].toArray().at(0).toObject();
    EXPECT_EQ(finding[u"row"].toInt(), 3);
    EXPECT_EQ(finding[u"column"].toString(), QStringLiteral("employees"));
    EXPECT_FALSE(finding[u"reason"].toString().isEmpty());
}

TEST(Import, RejectsCanBeCorrectedAndImportedAgain)
{
    TempWorkspace file;
    ImportPlan plan = planFor(Accounts);
    plan.rules = {QStringLiteral("employees=employees")};
    const ImportReport report =
        imported(file, "name,employees,motto\n,7,\"Be, \"\"good\"\"\"\n", plan);
    QByteArray csv = report.rejectsAsCsv();
    EXPECT_TRUE(csv.contains(",7,\"Be, \"\"good\"\"\""));
    plan.rules += {QStringLiteral("1=skip"), QStringLiteral("2=skip"), QStringLiteral("3=skip")};
    const ImportReport again = imported(file, csv.replace("missing.,,", "missing.,Beta,"), plan);
    EXPECT_EQ(again.created, 1);
    EXPECT_EQ(accountNamed(file, "Beta").employees, 7);
}

TEST(Import, MatchingAccountsAreUpdatedSkippedOrCreated)
{
    for (const Matching matching : {Matching::Update, Matching::Skip, Matching::Create}) {
        TempWorkspace file;
        Account known;
        known.name = QStringLiteral("华为技术有限公司");
        known.city = QStringLiteral("东莞");
        known.phone = QStringLiteral("1");
        known = file.insert(known);
        ImportPlan plan = planFor(Accounts);
        plan.matching = matching;
        const ImportReport report = imported(file, "公司名称,电话,城市\n华为技术,2,\n", plan);
        EXPECT_EQ(report.updated, matching == Matching::Update ? 1 : 0);
        EXPECT_EQ(report.skipped, matching == Matching::Skip ? 1 : 0);
        EXPECT_EQ(report.created, matching == Matching::Create ? 1 : 0);
        EXPECT_EQ(count(file, "account"), matching == Matching::Create ? 2 : 1);
        const auto now = Store<Account>(file.connection()).get(known.id);
        ASSERT_OK(now);
        EXPECT_EQ(now->phone,
                  matching == Matching::Update ? QStringLiteral("2") : QStringLiteral("1"));
        EXPECT_EQ(now->city, QStringLiteral("东莞")) << "an empty cell changes nothing";
    }
}

TEST(Import, TheSameFileAgainCreatesNothing)
{
    const QByteArray accounts =
        "Account ID,Account Name,mascot\n1,Acme,Bear\n2,Acme,Fox\n3,Beta Inc,\n";
    const QByteArray contacts =
        "Name,Company,Email,Mobile\nAnn,Acme,a@x.com,1\nAnn,Acme,b@x.com,2\nBob,,,3\n";
    const QByteArray deals =
        "Deal Name,Company,Stage,Create "
        "Date\nBig,Acme,Won,2024-01-01\nBig,Acme,Lost,2024-01-01\nBig,Acme,Lost,2024-01-02\n";
    TempWorkspace file;
    EXPECT_EQ(imported(file, accounts, planFor(Accounts)).created, 3);
    EXPECT_EQ(imported(file, contacts, planFor(Contacts)).created, 3);
    EXPECT_EQ(imported(file, deals, planFor(Opportunities)).created, 3);
    EXPECT_EQ(imported(file, accounts, planFor(Accounts)).updated, 3);
    EXPECT_EQ(imported(file, contacts, planFor(Contacts)).updated, 3);
    EXPECT_EQ(imported(file, deals, planFor(Opportunities)).updated, 3);
    EXPECT_EQ(count(file, "account"), 3);
    EXPECT_EQ(count(file, "contact"), 3);
    EXPECT_EQ(count(file, "opportunity"), 3);
    EXPECT_EQ(count(file, "stage_change"), 3);
    EXPECT_EQ(file->history()->size(), 3U) << "nothing changed, so no step";
}

TEST(Import, ParentsMayStandFurtherDown)
{
    TempWorkspace file;
    const ImportReport report = imported(
        file, "name,parent\nChild,Group Ltd\nGroup,\nSelf,Self\nA,B\nB,A\n", planFor(Accounts));
    EXPECT_EQ(report.created, 5);
    EXPECT_EQ(accountNamed(file, "Child").parent, accountNamed(file, "Group").id);
    EXPECT_TRUE(accountNamed(file, "Self").parent.isNull());
    EXPECT_EQ(accountNamed(file, "A").parent, accountNamed(file, "B").id);
    EXPECT_TRUE(accountNamed(file, "B").parent.isNull()) << "no circles";
}

TEST(Import, ContactsFindOrMakeTheirAccount)
{
    TempWorkspace file;
    imported(file, "Account ID,Name,Website\n77,Acme Inc,https://www.acme.com/\n",
             planFor(Accounts));
    const Id<Account> acme = accountNamed(file, "Acme Inc").id;
    imported(file, "First Name,Last Name,Account ID\nAnn,Lee,77\n", planFor(Contacts));
    imported(file, "First Name,Last Name,Associated Company Domain\nBen,Lee,acme.com\n",
             planFor(Contacts));
    imported(file, "姓,名,公司\n张,三,ACME\n", planFor(Contacts));
    const auto people =
        Store<Contact>(file.connection()).list("WHERE account = ?1 ORDER BY id", acme.value());
    ASSERT_OK(people);
    ASSERT_EQ(people->size(), 3U);
    EXPECT_EQ(people->at(0).name, QStringLiteral("Ann Lee"));
    EXPECT_EQ(people->at(2).name, QStringLiteral("张三"));
    const ImportReport report = imported(
        file, "Name,Company,Manager\nCid,Newco,Dora\nDora,Newco,\nEve,,\n", planFor(Contacts));
    EXPECT_EQ(report.created, 3);
    EXPECT_TRUE(report.notes.join(QString()).contains(u"1 account"));
    const auto cid = Store<Contact>(file.connection()).list("WHERE name = 'Cid'");
    const auto dora = Store<Contact>(file.connection()).list("WHERE name = 'Dora'");
    ASSERT_EQ(dora->size(), 1U);
    EXPECT_EQ(cid->front().reportsTo, dora->front().id);
    EXPECT_EQ(cid->front().account, accountNamed(file, "Newco").id);
}

TEST(Import, AccountsKnownByNumberOnlyAreNamedLater)
{
    TempWorkspace file;
    imported(file, "Last Name,Account ID\nLee,386\nKim,386\n", planFor(Contacts));
    EXPECT_EQ(count(file, "account"), 1);
    EXPECT_EQ(count(file, "account WHERE name = '386'"), 0) << "a number is no name";
    EXPECT_EQ(count(file, "account WHERE external_id = '386'"), 1);
    EXPECT_EQ(imported(file, "Account ID,Account Name\n386,Acme\n", planFor(Accounts)).updated, 1);
    EXPECT_EQ(*file.connection().integer("SELECT count(*) FROM contact WHERE account = (SELECT id "
                                         "FROM account WHERE name = 'Acme')"),
              2);
}

TEST(Import, OpportunitiesAreNamedAndDated)
{
    TempWorkspace file;
    imported(file,
             "Opportunity ID,Product,Account,Stage,Close Date,Amount,Status\n"
             "1,Pump,Acme,Prospecting,2030-01-02,$5,\n"
             "2,Pump,,Won,2020-01-02,7,\n"
             "3,,,Lead,,,Lost\n",
             planFor(Opportunities));
    const auto deals = Store<Opportunity>(file.connection()).list("ORDER BY external_id");
    ASSERT_OK(deals);
    ASSERT_EQ(deals->size(), 3U);
    EXPECT_EQ(deals->at(0).name, QStringLiteral("Pump – Acme"));
    EXPECT_EQ(deals->at(0).expectedClose, QDate(2030, 1, 2));
    EXPECT_FALSE(deals->at(0).closedOn.isValid());
    EXPECT_EQ(deals->at(0).currency, QStringLiteral("USD"));
    EXPECT_EQ(deals->at(1).name, QStringLiteral("Pump – 2"));
    EXPECT_EQ(deals->at(1).closedOn, QDate(2020, 1, 2));
    EXPECT_TRUE(deals->at(1).account.isNull());
    EXPECT_EQ(deals->at(2).stage, Stage::Lost);
}

TEST(Import, ADryRunTellsAllAndChangesNothing)
{
    TempWorkspace file;
    ImportPlan plan = planFor(Contacts);
    plan.dryRun = true;
    const ImportReport report =
        imported(file, "Name,Company,mascot\nAnn,Acme,Bear\n,Acme,\n", plan);
    EXPECT_EQ(report.created, 1);
    EXPECT_EQ(report.rejects.size(), 1U);
    for (const char *table : {"account", "contact", "custom_field", "journal"})
        EXPECT_EQ(count(file, table), 0) << table;
}

TEST(Import, StoppedItLeavesNothing)
{
    TempWorkspace file;
    QByteArray bytes = "name,mascot\n";
    for (int i = 0; i < 20000; ++i)
        bytes += "Company " + QByteArray::number(i) + ",Bear\n";
    for (const qint64 at : {qint64(1), qint64(400), qint64(790)}) {
        Progress *self = nullptr;
        Progress progress([&](qint64 done, qint64) {
            if (done >= at)
                self->cancel();
        });
        self = &progress;
        const Result<ImportReport> report = importBytes(file, bytes, planFor(Accounts), progress);
        ASSERT_FALSE(report) << at;
        EXPECT_EQ(report.error().kind, Error::Kind::Cancelled);
        for (const char *table : {"account", "custom_field", "journal"})
            EXPECT_EQ(count(file, table), 0) << table;
    }
}

TEST(Import, OwnFieldsOfTheSameNameAndKindAreShared)
{
    TempWorkspace file;
    imported(file, "name,founded\nA,1990\nB,1991\n", planFor(Accounts));
    imported(file, "name,founded\nC,1992\n", planFor(Accounts));
    EXPECT_EQ(count(file, "custom_field"), 1);
    imported(file, "name,founded\nD,long ago\n", planFor(Accounts));
    EXPECT_EQ(count(file, "custom_field"), 2) << "words do not fit a field of numbers";
}

TEST(Import, ATableWithoutNamesIsRefusedAndItsColumnsNamed)
{
    TempWorkspace file;
    const Result<ImportReport> report =
        importBytes(file, "colour,size\nred,1\n", planFor(Accounts));
    ASSERT_FALSE(report);
    EXPECT_TRUE(report.error().message.contains(u"colour, size"));
    ImportPlan plan = planFor(Accounts);
    plan.rules = {QStringLiteral("colour=name")};
    EXPECT_EQ(imported(file, "colour,size\nred,1\n", plan).created, 1);
}

TEST(Import, OddTextArrivesAsItIs)
{
    TempWorkspace file;
    const QString longName(300, QChar(u'长'));
    const QStringList names{longName, QStringLiteral("😀👨‍👩‍👧 Ltd"),
                            QStringLiteral("شركة النور"), QStringLiteral("O'Neil \"x\" <b>"),
                            QStringLiteral("=1+2")};
    QByteArray bytes = "name\n";
    for (const QString &name : names)
        bytes += '"' + name.toUtf8().replace("\"", "\"\"") + "\"\n";
    EXPECT_EQ(imported(file, bytes, planFor(Accounts)).created, names.size());
    for (const QString &name : names)
        EXPECT_EQ(*file.connection().integer("SELECT count(*) FROM account WHERE name = ?1", name),
                  1)
            << name.toStdString();
}

TEST(Import, AHugeCellIsRejectedByRowAndColumn)
{
    TempWorkspace file;
    const ImportReport report = imported(
        file, "name,notes\nAcme,x\nBeta,\"" + QByteArray(10 * 1024 * 1024, 'x') + "\"\nGamma,y\n",
        planFor(Accounts));
    EXPECT_EQ(report.created, 2);
    ASSERT_EQ(report.rejects.size(), 1U);
    EXPECT_EQ(report.rejects[0].row, 3);
    EXPECT_EQ(report.rejects[0].column, QStringLiteral("notes"));
    EXPECT_LT(report.rejectsAsCsv().size(), 100000);
}

TEST(Import, PreviewShowsWhatWouldBeTaken)
{
    ATTACHE_NEEDS_DATA("china-companies/a-share/DERIVED_accounts_zh.csv");
    const auto preview = previewImport(
        planFor(Accounts, test::sharedData("china-companies/a-share/DERIVED_accounts_zh.csv")),
        Progress());
    ASSERT_OK(preview);
    EXPECT_EQ(preview->encoding, QStringLiteral("UTF-8 (BOM)"));
    EXPECT_EQ(preview->delimiter, QStringLiteral(","));
    EXPECT_EQ(preview->rows.size(), 20U);
    EXPECT_EQ(preview->mapping.size(), 9U);
}

TEST(ImportReal, AllListedCompaniesOfChina)
{
    ATTACHE_NEEDS_DATA("china-companies/a-share/DERIVED_accounts_zh.csv");
    TempWorkspace file;
    const ImportReport report =
        importedFile(file, Accounts, "china-companies/a-share/DERIVED_accounts_zh.csv");
    EXPECT_EQ(report.read, 4231);
    EXPECT_EQ(report.created, 4231);
    EXPECT_TRUE(report.rejects.empty());
    EXPECT_EQ(count(file, "custom_field"), 4);
    const Account bank = accountNamed(file, "平安银行股份有限公司");
    EXPECT_EQ(bank.province, QStringLiteral("广东"));
    EXPECT_EQ(bank.city, QStringLiteral("深圳"));
    EXPECT_EQ(bank.externalId, QStringLiteral("000001.SZ"));
    EXPECT_EQ(
        importedFile(file, Accounts, "china-companies/a-share/DERIVED_accounts_zh.csv").updated,
        4231);
    EXPECT_EQ(count(file, "account"), 4231);
}

TEST(ImportReal, MavenAccountsWithParentsThenOpportunities)
{
    ATTACHE_NEEDS_DATA("crm-datasets/maven-crm/sales_pipeline.csv");
    TempWorkspace file;
    const ImportReport accounts =
        importedFile(file, Accounts, "crm-datasets/maven-crm/accounts.csv");
    EXPECT_EQ(accounts.created, 85);
    EXPECT_EQ(count(file, "account"), 85);
    EXPECT_EQ(count(file, "account WHERE parent IS NOT NULL"), 15);
    const ImportReport deals =
        importedFile(file, Opportunities, "crm-datasets/maven-crm/sales_pipeline.csv");
    EXPECT_EQ(deals.read, 8800);
    EXPECT_EQ(deals.created, 8800);
    EXPECT_TRUE(deals.rejects.empty());
    EXPECT_EQ(count(file, "opportunity WHERE stage = 'won'"), 4238);
    EXPECT_EQ(count(file, "opportunity WHERE stage = 'lost'"), 2473);
    EXPECT_EQ(count(file, "opportunity WHERE stage = 'qualified'"), 1589);
    EXPECT_EQ(count(file, "opportunity WHERE stage = 'lead'"), 500);
    EXPECT_EQ(count(file, "opportunity WHERE account IS NULL"), 1425);
    EXPECT_EQ(count(file, "opportunity WHERE name = ''"), 0);
    EXPECT_EQ(count(file, "stage_change"), 8800);
    EXPECT_EQ(count(file, "account"), 85) << "every account of the pipeline is known";
    ASSERT_OK(file->undo());
    EXPECT_EQ(count(file, "opportunity"), 0);
}

TEST(ImportReal, EveryExportArrives)
{
    const struct
    {
        const char *name;
        const RecordType &type;
        qint64 created;
        size_t rejected;
    } cases[] = {
        {"crm-exports/hubspot/hubspot_companies.csv", Accounts, 200, 0},
        {"crm-exports/hubspot/hubspot_contacts.csv", Contacts, 950, 0},
        {"crm-exports/hubspot/hubspot_deals.csv", Opportunities, 500, 0},
        {"crm-exports/salesforce-dataloader/accountData.csv", Accounts, 423, 0},
        {"crm-exports/salesforce-dataloader/opportunityData.csv", Opportunities, 38, 0},
        {"crm-exports/zoho/Accounts.csv", Accounts, 2226, 3}, // three rows have no name
        {"crm-exports/zoho/Contacts.csv", Contacts, 1265, 0},
        {"crm-exports/zoho/Potentials.csv", Opportunities, 3632, 0},
        {"crm-exports/zoho/Users.csv", Contacts, 11, 0},
        {"crm-exports/contacts/gmail.csv", Contacts, 1, 0},
        {"crm-datasets/sp500/sp500_constituents.csv", Accounts, 503, 0},
        {"crm-datasets/fortune500/fortune500-2018.csv", Accounts, 500, 0},
    };
    for (const auto &c : cases) {
        ATTACHE_NEEDS_DATA(c.name);
        TempWorkspace file;
        const ImportReport report = importedFile(file, c.type, c.name);
        EXPECT_EQ(report.created, c.created) << c.name;
        EXPECT_EQ(report.rejects.size(), c.rejected)
            << c.name << (report.rejects.empty() ? "" : report.rejects[0].reason.toStdString());
        EXPECT_EQ(report.read,
                  report.created + report.updated + report.skipped + qint64(report.rejects.size()));
    }
}

TEST(ImportReal, HubSpotDealsAndPeopleMeetTheirCompanies)
{
    ATTACHE_NEEDS_DATA("crm-exports/hubspot/hubspot_deals.csv");
    TempWorkspace file;
    importedFile(file, Accounts, "crm-exports/hubspot/hubspot_companies.csv");
    importedFile(file, Contacts, "crm-exports/hubspot/hubspot_contacts.csv");
    importedFile(file, Opportunities, "crm-exports/hubspot/hubspot_deals.csv");
    EXPECT_EQ(count(file, "account"), 200) << "every domain is one of the companies'";
    EXPECT_EQ(count(file, "contact WHERE account IS NOT NULL"), 679);
    EXPECT_EQ(count(file, "opportunity WHERE account IS NULL"), 0);
}

TEST(Import, ReadsWhatSpreadsheetsOfOtherCountriesWrite)
{
    TempWorkspace file;
    const ImportReport report =
        imported(file,
                 "Name;Amount;Currency;Own number\nOne;1.234,56;EUR;=\"00123\"\n"
                 "Two;12,5;EUR;=\"00124\"\n",
                 planFor(Opportunities));
    EXPECT_EQ(report.delimiter, QStringLiteral(";"));
    EXPECT_EQ(report.created, 2);
    const auto deals = Store<Opportunity>(file.connection()).list("ORDER BY id");
    ASSERT_TRUE(deals && deals->size() == 2);
    EXPECT_EQ(deals->front().amount, std::optional(Money{123456}));
    EXPECT_EQ(deals->back().amount, std::optional(Money{1250}));
    EXPECT_EQ(deals->front().custom.all().first(), QStringLiteral("00123"));
}

} // namespace
} // namespace attache
