#include "core/exchange/export_list.h"

#include "core/domain/account.h"
#include "core/domain/collateral.h"
#include "core/domain/contact.h"
#include "core/domain/custom_field.h"
#include "core/domain/opportunity.h"
#include "core/domain/record_types.h"
#include "core/exchange/import.h"
#include "core/exchange/table_file.h"
#include "core/parse/values.h"
#include "core/sample/sample_workspace.h"
#include "tests/support/temp_workspace.h"

#include <QFile>
#include <QFileInfo>

namespace attache {
namespace {

using test::TempWorkspace;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TEST(ExportList, GuardedTextComesBackThroughTheImport)
{
    const QStringList texts = {
        QStringLiteral("=1+1"),
        QStringLiteral("+44 7700 900123"),
        QStringLiteral("-minus"),
        QStringLiteral("@handle"),
        QStringLiteral("0012"),
        QStringLiteral("91500000123456789X"),
        QStringLiteral("13855501234567"),
        QStringLiteral("plain"),
        QStringLiteral("=\"quoted\""),
        QStringLiteral("'apostrophe"),
        QStringLiteral("-") + QString(400, QLatin1Char('x')),
        QStringLiteral("- a\n- b"),
        QStringLiteral("“中文”，逗号"),
    };
    for (const QString &text : texts) {
        const QString guarded = guardedText(text);
        EXPECT_EQ(readText(guarded.toUtf8().toStdString()), text) << qPrintable(guarded);
        EXPECT_EQ(unguardedText(guarded), text);
        EXPECT_EQ(readText(guardedSheetText(text).toUtf8().toStdString()), text);
        const bool formula =
            guarded.startsWith(QLatin1Char('=')) || guarded.startsWith(QLatin1Char('+')) ||
            guarded.startsWith(QLatin1Char('-')) || guarded.startsWith(QLatin1Char('@'));
        EXPECT_TRUE(!formula || guarded.startsWith(QLatin1String("=\""))) << qPrintable(guarded);
    }
}

/// Field by field what a list of @p type says, by name; references by the name they lead to.
QMap<QString, QStringList> contents(TempWorkspace &file, const RecordType &type)
{
    QMap<QString, QStringList> found;
    const auto fields = allFieldsOf(file.connection(), type);
    EXPECT_TRUE(fields.has_value());
    EXPECT_TRUE(type.each(file.connection(), {}, {}, [&](const void *record) {
        QStringList cells;
        for (const FieldInfo &field : *fields) {
            if (field.type == FieldType::Custom)
                continue;
            QVariant value = field.get(record);
            if (field.type == FieldType::Reference && value.isValid()) {
                const RecordType *other =
                    recordTypeNamed(QString::fromLatin1(field.referencedTable));
                const auto target = other->load(file.connection(), value.toLongLong());
                value = target ? other->field(u"name")->get(target->get()) : QVariant();
            }
            cells.append((field.isCustom() ? field.customLabel : field.key) + QLatin1Char('=') +
                         value.toString());
        }
        cells.sort();
        found[type.field(u"name")->get(record).toString()] = cells;
        return true;
    }));
    return found;
}

/// Exports the lists of one workspace and imports them into another, empty one.
void takeOver(TempWorkspace &from, TempWorkspace &into)
{
    for (const RecordType *type :
         {&recordTypeOf<Account>(), &recordTypeOf<Contact>(), &recordTypeOf<Opportunity>()}) {
        ImportPlan plan;
        plan.type = type;
        plan.file = from.directory.filePath(QLatin1String(type->table) + QStringLiteral(".csv"));
        ASSERT_OK(exportList(from.connection(), *type, plan.file, Progress()));
        const auto report = runImport(*into, plan, Progress());
        ASSERT_OK(report);
        for (const RejectedRow &row : report->rejects)
            ADD_FAILURE() << type->table << row.row << qPrintable(row.column + row.reason);
        for (const ImportFinding &cell : report->findings)
            ADD_FAILURE() << type->table << cell.row << qPrintable(cell.column + cell.reason);
    }
}

TEST(ExportList, AListComesBackAsItWas)
{
    TempWorkspace from;
    TempWorkspace into;
    ASSERT_OK(fillSample(*from, Language::Chinese));
    takeOver(from, into);
    for (const RecordType *type :
         {&recordTypeOf<Account>(), &recordTypeOf<Contact>(), &recordTypeOf<Opportunity>()}) {
        const auto before = contents(from, *type);
        const auto after = contents(into, *type);
        EXPECT_EQ(before.keys(), after.keys()) << type->table;
        for (const QString &name : before.keys()) {
            EXPECT_TRUE(before[name] == after[name])
                << qPrintable(before[name].join(QLatin1Char('|'))) << '\n'
                << qPrintable(after[name].join(QLatin1Char('|')));
        }
    }
}

TEST(ExportList, WhatReplacedAnotherComesBackWhicheverStandsFirst)
{
    TempWorkspace from;
    TempWorkspace into;
    Collateral oldest;
    oldest.title = QStringLiteral("Handbook 2024");
    oldest = from.insert(oldest);
    Collateral newest;
    newest.title = QStringLiteral("Handbook 2026");
    newest.predecessor = oldest.id;
    newest = from.insert(newest);
    oldest.title = QStringLiteral("Handbook of 2024"); // listed behind the other
    from.update(oldest);
    ImportPlan plan;
    plan.type = &recordTypeOf<Collateral>();
    plan.file = from.directory.filePath(QStringLiteral("handouts.csv"));
    ASSERT_OK(exportList(from.connection(), *plan.type, plan.file, Progress()));
    for (int round = 0; round < 2; ++round) {
        const auto report = runImport(*into, plan, Progress());
        ASSERT_OK(report);
        EXPECT_TRUE(report->findings.empty());
        const auto all = Store<Collateral>(into.connection()).list("ORDER BY title");
        ASSERT_OK(all);
        ASSERT_EQ(all->size(), 2U);
        EXPECT_EQ((*all)[0].predecessor, (*all)[1].id);
    }
    QFile list(plan.file);
    ASSERT_TRUE(list.open(QIODevice::WriteOnly));
    list.write("Title,Predecessor\nHandbook of 2024,Handbook 2026\nHandbook 2026,Nowhere\n");
    list.close();
    const auto report = runImport(*into, plan, Progress());
    ASSERT_OK(report);
    EXPECT_EQ(report->findings.size(), 2U) << "a circle, and what is not there";
    const auto all = Store<Collateral>(into.connection()).list("ORDER BY title");
    EXPECT_EQ((*all)[0].predecessor, (*all)[1].id);
    EXPECT_TRUE((*all)[1].predecessor.isNull());
    EXPECT_EQ((*all)[1].notes, QStringLiteral("Predecessor: Handbook 2026"));
}

TEST(ExportList, ATextThatACellCannotHoldStaysWholeWhenTheListComesBack)
{
    TempWorkspace file;
    Account account;
    account.name = QStringLiteral("青禾通信技术有限公司");
    account.notes = QString(50'000, QLatin1Char('x')) + QStringLiteral("end");
    account = file.insert(account);
    const QString path = file.directory.filePath(QStringLiteral("out.xlsx"));
    ASSERT_OK(exportList(file.connection(), recordTypeOf<Account>(), path, Progress()));
    ImportPlan plan;
    plan.file = path;
    const auto report = runImport(*file.workspace, plan, Progress());
    ASSERT_OK(report);
    EXPECT_EQ(report->updated, 1);
    EXPECT_EQ(report->unchanged, 1);
    const auto now = Store<Account>(file.connection()).get(account.id);
    ASSERT_OK(now);
    EXPECT_EQ(now->notes, account.notes);
}

TEST(ExportList, AnIndustryStandsByNameWithItsCodeBesideIt)
{
    TempWorkspace from;
    Account machines;
    machines.name = QStringLiteral("Machines");
    machines.industry = QStringLiteral("C35");
    from.insert(machines);
    Account other;
    other.name = QStringLiteral("Other");
    other.industry = QStringLiteral("综合类");
    from.insert(other);
    const QString path = from.directory.filePath(QStringLiteral("accounts.csv"));
    const QLocale before;
    for (const QLocale::Language language : {QLocale::Chinese, QLocale::English}) {
        QLocale::setDefault(language);
        ASSERT_OK(exportList(from.connection(), recordTypeOf<Account>(), path, Progress()));
        const QByteArray content = contentOf(path);
        EXPECT_TRUE(content.contains("Industry,Industry: code"));
        if (language == QLocale::Chinese) {
            EXPECT_TRUE(content.contains("专用设备制造业,C35")) << content.constData();
        }
        TempWorkspace into;
        ImportPlan plan;
        plan.type = &recordTypeOf<Account>();
        plan.file = path;
        ASSERT_OK(runImport(*into, plan, Progress()));
        EXPECT_EQ(contents(from, *plan.type), contents(into, *plan.type));
    }
    QLocale::setDefault(before);
}

TEST(ExportList, AnAmountBelowZeroKeepsItsSign)
{
    TempWorkspace from;
    for (const qint64 minor : {-1234LL, -5LL, 5LL}) {
        Opportunity deal;
        deal.name = QStringLiteral("Deal");
        deal.amount = Money{minor};
        from.insert(deal);
    }
    const QString path = from.directory.filePath(QStringLiteral("deals.csv"));
    ASSERT_OK(exportList(from.connection(), recordTypeOf<Opportunity>(), path, Progress()));
    const QByteArray list = contentOf(path);
    for (const char *cell : {",-12.34,", ",-0.05,", ",0.05,"})
        EXPECT_TRUE(list.contains(cell)) << cell << list.toStdString();
}

TEST(ExportList, CentsComeBackFromAWorkbook)
{
    const std::vector<qint64> amounts{123456, 100, 7, -1205, -5};
    TempWorkspace from;
    for (const qint64 minor : amounts) {
        Account account;
        account.name = QStringLiteral("Acme %1").arg(minor);
        account.annualRevenue = Money{minor};
        from.insert(account);
    }
    ImportPlan plan;
    plan.type = &recordTypeOf<Account>();
    plan.file = from.directory.filePath(QStringLiteral("out.xlsx"));
    ASSERT_OK(exportList(from.connection(), *plan.type, plan.file, Progress()));
    TempWorkspace into;
    ASSERT_OK(runImport(*into, plan, Progress()));
    for (const qint64 minor : amounts) {
        const auto found = Store<Account>(into.connection())
                               .list("WHERE name = ?1", QStringLiteral("Acme %1").arg(minor));
        ASSERT_TRUE(found && found->size() == 1U) << minor;
        EXPECT_EQ(found->front().annualRevenue, Money{minor}) << minor;
    }
}

TEST(ExportList, EveryRecordTypeCanBeExported)
{
    TempWorkspace file;
    ASSERT_OK(fillSample(*file, Language::English));
    for (const RecordType *type : allRecordTypes()) {
        const QString path = file.directory.filePath(QStringLiteral("out.csv"));
        const auto rows = exportList(file.connection(), *type, path, Progress());
        ASSERT_OK(rows);
        EXPECT_EQ(rows->records,
                  *file.connection().integer(QByteArray("SELECT count(*) FROM ") + type->table));
        EXPECT_TRUE(contentOf(path).startsWith("\xEF\xBB\xBF"));
    }
}

TEST(ExportList, LeavesNothingWhenStoppedOrNotAllowed)
{
    TempWorkspace file;
    ASSERT_OK(fillSample(*file, Language::English));
    const QString path = file.directory.filePath(QStringLiteral("out.csv"));
    Progress stopped;
    stopped.cancel();
    const auto cancelled = exportList(file.connection(), recordTypeOf<Account>(), path, stopped);
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().kind, Error::Kind::Cancelled);
    EXPECT_FALSE(QFileInfo::exists(path));
    const auto nowhere = exportList(file.connection(), recordTypeOf<Account>(),
                                    QStringLiteral("/no/such/folder/out.csv"), Progress());
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().kind, Error::Kind::Io);
}

TEST(ExportList, WritesTheRecordsAskedForInTheirOrder)
{
    TempWorkspace file;
    std::vector<qint64> ids;
    for (const char16_t *name : {u"Acme", u"Bolt", u"Core"}) {
        Account account;
        account.name = QString::fromUtf16(name);
        ids.push_back(file.insert(account).id.value());
    }
    const QString path = file.directory.filePath(QStringLiteral("some.csv"));
    const auto written = exportList(file.connection(), recordTypeOf<Account>(), path, Progress(),
                                    std::vector<qint64>{ids[2], 12345, ids[0]});
    ASSERT_OK(written);
    EXPECT_EQ(written->records, 2);
    const QByteArray content = contentOf(path);
    EXPECT_FALSE(content.contains("Bolt"));
    ASSERT_TRUE(content.contains("Core") && content.contains("Acme"));
    EXPECT_LT(content.indexOf("Core"), content.indexOf("Acme"));
    const auto none = exportList(file.connection(), recordTypeOf<Account>(), path, Progress(),
                                 std::vector<qint64>());
    ASSERT_OK(none);
    EXPECT_EQ(none->records, 0);
}

TEST(ExportList, WritesTheColumnsOfAListInTheirOrder)
{
    TempWorkspace file;
    Account parent;
    parent.name = QStringLiteral("Group");
    parent = file.insert(parent);
    Account account;
    account.name = QStringLiteral("Acme");
    account.industry = QStringLiteral("C35");
    account.parent = parent.id;
    account = file.insert(account);
    const RecordType &type = recordTypeOf<Account>();
    const auto field = [&type](const char *key) {
        return ExportColumn{*type.field(QString::fromLatin1(key))};
    };
    const ExportColumn words{{}, QStringLiteral("Said"), [](qint64 id) {
                                 return QVariant(QStringLiteral("=of %1").arg(id));
                             }};
    const QString path = file.directory.filePath(QStringLiteral("shown.csv"));
    const auto written = exportList(file.connection(), type, path, Progress(), {account.id.value()},
                                    {field("industry"), words, field("parent"), field("name")});
    ASSERT_OK(written);
    EXPECT_EQ(written->records, 1);
    const QList<QByteArray> lines = contentOf(path).trimmed().split('\n');
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[0].contains("Industry,Industry: code,Said,")) << lines[0].constData();
    EXPECT_TRUE(lines[0].trimmed().endsWith(",Name")) << lines[0].constData();
    EXPECT_TRUE(lines[1].contains(",C35,")) << lines[1].constData();
    EXPECT_TRUE(lines[1].contains("Group")) << lines[1].constData();
    EXPECT_FALSE(lines[1].contains(",=of")) << "guarded against spreadsheets";
}

} // namespace
} // namespace attache
