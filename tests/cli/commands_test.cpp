#include "core/base/collation.h"
#include "core/base/column_width.h"
#include "core/domain/record_types.h"
#include "tests/cli/cli_run.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>

namespace attache {
namespace {

using test::Cli;
using test::Outcome;

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TEST_F(Cli, ListsAndShowsRecordsByTheNamesOfTheirFields)
{
    makeSample();
    const QJsonArray all = at(words("list accounts --json")).array();
    ASSERT_EQ(all.size(), 40);
    const QJsonObject first = all.first().toObject();
    EXPECT_TRUE(first.value(QLatin1String("id")).isString());
    EXPECT_TRUE(first.value(QLatin1String("annual_revenue")).isDouble());
    EXPECT_TRUE(first.value(QLatin1String("custom")).isObject());
    EXPECT_EQ(first.value(QLatin1String("parent")), QJsonValue::Null);

    const QJsonArray key = at(words("list accounts --where tier=S --json")).array();
    EXPECT_EQ(key.size(), 4);
    EXPECT_EQ(at(words("list accounts --where tier=S --limit 2 --json")).array().size(), 2);
    const Outcome custom =
        at({QStringLiteral("list"), QStringLiteral("accounts"), QStringLiteral("--json"),
            QStringLiteral("--where"), QStringLiteral("System in use=By hand")});
    EXPECT_GT(custom.array().size(), 5);

    const QString id = first.value(QLatin1String("id")).toString();
    EXPECT_EQ(at({QStringLiteral("show"), QStringLiteral("accounts"), id, QStringLiteral("--json")})
                  .object(),
              first);
    const Outcome shown = at({QStringLiteral("show"), QStringLiteral("accounts"),
                              key.first().toObject().value(QLatin1String("id")).toString()});
    EXPECT_TRUE(shown.out.contains("Tier: S")) << shown.out.toStdString();
    EXPECT_EQ(at(words("list visits --where status=planned --json")).array().size(), 18);
}

TEST_F(Cli, FindsWhatIsWrittenAnywhere)
{
    makeSample();
    const QJsonArray hits = at(words("search Calder --json")).array();
    ASSERT_FALSE(hits.isEmpty());
    EXPECT_EQ(hits.first().toObject().value(QLatin1String("type")).toString(),
              QStringLiteral("account"));
    EXPECT_EQ(hits.first().toObject().value(QLatin1String("matched")).toString(),
              QStringLiteral("Calder"));
    const Outcome none = at(words("search xyzzyplugh"));
    EXPECT_EQ(none.status, 0);
    EXPECT_TRUE(none.out.isEmpty());
}

TEST_F(Cli, WritesBriefAndMinutes)
{
    makeSample();
    const Outcome brief = at(words("brief next --markdown"));
    EXPECT_EQ(brief.status, 0) << brief.err.toStdString();
    EXPECT_TRUE(brief.out.startsWith("# "));
    const Outcome external = at(words("minutes last --text"));
    const Outcome internal = at(words("minutes last --text --edition internal"));
    EXPECT_EQ(external.status, 0);
    EXPECT_EQ(internal.status, 0);
    EXPECT_NE(external.out, internal.out);
    EXPECT_EQ(at(words("minutes last --edition secret")).status, 2);
    EXPECT_EQ(at(words("brief 1234")).status, 1);
    EXPECT_EQ(at(words("brief tomorrow")).status, 2);
}

TEST_F(Cli, ThePdfOfTheMinutesReadsAsTyped)
{
    if (!hasWindow())
        GTEST_SKIP() << "the program without the window draws no PDF";
    const QString pdftotext = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (pdftotext.isEmpty())
        GTEST_SKIP() << "poppler-utils is not installed";
    ASSERT_EQ(attache({QStringLiteral("--lang"), QStringLiteral("zh_CN"), QStringLiteral("init"),
                       workspace(), QStringLiteral("--sample")})
                  .status,
              0);
    const Outcome written =
        at({QStringLiteral("--lang"), QStringLiteral("zh_CN"), QStringLiteral("minutes"),
            QStringLiteral("last"), QStringLiteral("--pdf"), path("minutes.pdf")});
    ASSERT_EQ(written.status, 0) << written.err.toStdString();
    QProcess reader;
    reader.start(pdftotext, {path("minutes.pdf"), QStringLiteral("-")});
    ASSERT_TRUE(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    for (const QString &word : {QStringLiteral("客户"), QStringLiteral("责任人"),
                                QStringLiteral("星澍电子"), QStringLiteral("审计底稿")})
        EXPECT_TRUE(text.contains(word)) << qPrintable(word) << qPrintable(text);
}

TEST_F(Cli, ThePdfOfTheMinutesHasWordsOrNothingForEmojiThatNoFontHas)
{
    if (!hasWindow())
        GTEST_SKIP() << "the program without the window draws no PDF";
    const auto run = [](const char *program, const QStringList &arguments) {
        QProcess reader;
        reader.start(QStandardPaths::findExecutable(QLatin1String(program)), arguments);
        return reader.waitForFinished() ? QString::fromUtf8(reader.readAllStandardOutput())
                                        : QString();
    };
    if (!run("fc-list", {QStringLiteral(":charset=1f680"), QStringLiteral("family")}).isEmpty())
        GTEST_SKIP() << "a font of the system has emoji";
    ASSERT_EQ(attache({QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("init"),
                       workspace(), QStringLiteral("--sample")})
                  .status,
              0);
    const QJsonArray done = at(words("list visits --where status=done --json")).array();
    ASSERT_FALSE(done.isEmpty());
    const QString visit = done.first().toObject().value(QLatin1String("id")).toString();
    ASSERT_EQ(at({QStringLiteral("set"), QStringLiteral("visit"), visit,
                  QStringLiteral("agreements=Pilot agreed 👍\nGo-live 🚀 in March ✓")})
                  .status,
              0);
    ASSERT_EQ(
        at({QStringLiteral("minutes"), visit, QStringLiteral("--pdf"), path("emoji.pdf")}).status,
        0);
    const QString text = run("pdftotext", {path("emoji.pdf"), QStringLiteral("-")});
    if (text.isEmpty())
        GTEST_SKIP() << "poppler-utils is not installed";
    EXPECT_TRUE(text.contains(QStringLiteral("Pilot agreed [thumbs up]"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("Go-live in March ✓"))) << qPrintable(text);
    EXPECT_FALSE(text.contains(QStringLiteral("🚀")));
    // No other font was taken.
    const QString fonts = run("pdffonts", {path("emoji.pdf")});
    EXPECT_TRUE(fonts.contains(QStringLiteral("Noto"))) << qPrintable(fonts);
    EXPECT_FALSE(fonts.contains(QStringLiteral("Emoji"))) << qPrintable(fonts);
}

TEST_F(Cli, UndoesAndRedoesAndTellsTheHistory)
{
    makeSample();
    EXPECT_EQ(at(words("undo")).status, 1); // creating the sample is not a step
    EXPECT_EQ(at(words("list accounts --json")).array().size(), 40);
    importOne();
    EXPECT_EQ(at(words("list accounts --json")).array().size(), 41);
    EXPECT_EQ(at(words("undo")).status, 0);
    const QJsonArray accounts = at(words("list accounts --json")).array();
    EXPECT_EQ(accounts.size(), 40);
    const QJsonArray history = at(words("history --json")).array();
    ASSERT_EQ(history.size(), 2);
    EXPECT_TRUE(history.first().toObject().value(QLatin1String("undone")).toBool());
    EXPECT_FALSE(history.last().toObject().value(QLatin1String("undone")).toBool());
    EXPECT_EQ(at(words("undo")).status, 1);
    EXPECT_EQ(at(words("redo")).status, 0);
    EXPECT_EQ(at(words("list accounts --json")).array().size(), 41);
    const QString id = accounts.first().toObject().value(QLatin1String("id")).toString();
    EXPECT_EQ(
        at({QStringLiteral("history"), QStringLiteral("account"), id, QStringLiteral("--json")})
            .array()
            .size(),
        1);
    EXPECT_EQ(at(words("history account")).status, 2);
}

TEST_F(Cli, ExportsAndImportsAList)
{
    makeSample();
    ASSERT_EQ(at({QStringLiteral("export"), QStringLiteral("accounts"), path("out.csv")}).status,
              0);
    EXPECT_TRUE(contentOf(path("out.csv")).startsWith("\xEF\xBB\xBFName,"));
    ASSERT_EQ(attache({QStringLiteral("init"), path("other.attache")}).status, 0);
    const QStringList other = {QStringLiteral("--workspace"), path("other.attache")};
    const QStringList import = {QStringLiteral("import"), QStringLiteral("accounts"),
                                path("out.csv"), QStringLiteral("--json")};
    const Outcome dry = attache(other + import + QStringList{QStringLiteral("--dry-run")});
    EXPECT_EQ(dry.object().value(QLatin1String("created")).toInt(), 40);
    EXPECT_TRUE(attache(other + words("list accounts --json")).array().isEmpty());
    const Outcome done = attache(other + import);
    EXPECT_EQ(done.status, 0) << done.err.toStdString();
    EXPECT_EQ(attache(other + words("list accounts --json")).array().size(), 40);
    EXPECT_EQ(attache(other + import + words("--match skip"))
                  .object()
                  .value(QLatin1String("skipped"))
                  .toInt(),
              40);
    EXPECT_EQ(attache(other + import + words("--match never")).status, 2);
    EXPECT_EQ(at({QStringLiteral("export"), QStringLiteral("accounts"), path("out.docx")}).status,
              1);
    EXPECT_FALSE(QFile::exists(path("out.docx")));
}

TEST_F(Cli, BacksUpAndRestores)
{
    makeSample();
    ASSERT_EQ(at({QStringLiteral("backup"), path("kept.attache")}).status, 0);
    EXPECT_EQ(at(words("check")).status, 0);
    importOne();
    const Outcome restored = at({QStringLiteral("restore"), path("kept.attache")});
    ASSERT_EQ(restored.status, 0) << restored.err.toStdString();
    EXPECT_TRUE(restored.err.contains("Accounts: 41 → 40")) << restored.err.toStdString();
    EXPECT_TRUE(restored.err.contains("Create the sample workspace")) << restored.err.toStdString();
    EXPECT_EQ(at(words("list accounts --json")).array().size(), 40);
    // The replaced file is named on standard output; restoring it takes the restoring back.
    const QString replaced = QString::fromUtf8(restored.out.trimmed());
    ASSERT_EQ(at({QStringLiteral("restore"), replaced}).status, 0);
    EXPECT_EQ(at(words("list accounts --json")).array().size(), 41);
}

TEST_F(Cli, SaysWhatIsWrongWithACall)
{
    for (const char *call :
         {"list", "list nonsense", "bogus call", "bogus", "--nonsense", "show accounts", "init",
          "brief", "import people x.csv", "list accounts --bogus"}) {
        const Outcome run = at(words(call));
        EXPECT_EQ(run.status, 2) << call;
        EXPECT_TRUE(run.out.isEmpty()) << call;
        EXPECT_FALSE(run.err.isEmpty()) << call;
    }
    EXPECT_EQ(attache(words("list accounts")).status, 2);
    EXPECT_EQ(attache(words("--help")).status, 0);
    EXPECT_EQ(attache(words("list --help")).status, 0);
    EXPECT_TRUE(attache(words("--version")).out.startsWith("Attaché "));
    makeSample();
    EXPECT_EQ(at(words("list accounts --where colour=red")).status, 2);
    EXPECT_EQ(at(words("list accounts --where tier=Z")).status, 2);
    EXPECT_EQ(at(words("show accounts 17")).status, 1);
    for (const char *limit : {"x", "-1", "0", "1.5"})
        EXPECT_EQ(at(words("search sample --limit") << QLatin1String(limit)).status, 2) << limit;
    EXPECT_EQ(at(words("search sample --limit 1")).status, 0);
}

TEST_F(Cli, WithoutADisplayTheWindowExplains)
{
    const Outcome run = attache({});
    EXPECT_EQ(run.status, 1);
    EXPECT_TRUE(run.err.contains("attache --workspace FILE list")) << run.err.toStdString();
}

TEST_F(Cli, ListsByNamesPlacesAndLabels)
{
    makeSample();
    const auto count = [this](const char *condition) {
        return at({QStringLiteral("list"), QStringLiteral("contacts"), QStringLiteral("--json"),
                   QStringLiteral("--where"), QString::fromUtf8(condition)})
            .array()
            .size();
    };
    const QJsonArray accounts = at(words("list accounts --json")).array();
    const QJsonObject first = accounts.first().toObject();
    const QString name = first.value(QLatin1String("name")).toString();
    const QString id = first.value(QLatin1String("id")).toString();
    const auto byName = count(("account=" + name.toUtf8()).constData());
    EXPECT_GT(byName, 0);
    EXPECT_EQ(count(("account=" + id.toUtf8()).constData()), byName);
    EXPECT_EQ(count(("客户=" + name.toUtf8()).constData()), byName);
    EXPECT_EQ(count("account=Nobody Ltd"), 0);

    QStringList names;
    for (const QJsonValue account : accounts)
        names.append(account.toObject().value(QLatin1String("name")).toString());
    QStringList sorted = names;
    const Collation order;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](const QString &a, const QString &b) { return order.compare(a, b) < 0; });
    EXPECT_EQ(names, sorted);
    EXPECT_EQ(at(words("list accounts --where Tier=s --json")).array().size(), 4);
    EXPECT_EQ(at(words("list accounts --where 分级=S --json")).array().size(), 4);
}

TEST_F(Cli, TheListIsATableWhoseColumnsStandBeneathOneAnother)
{
    language = QStringLiteral("zh_CN");
    makeSample();
    const QStringList lines =
        QString::fromUtf8(at(words("list accounts")).out).split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 41);
    const auto columnOfTier = [](const QString &line, qsizetype at) {
        return columnWidth(QStringView(line).left(at));
    };
    const int tier = columnOfTier(lines.front(), lines.front().indexOf(QStringLiteral("分级")));
    for (const QString &line : lines.mid(1)) {
        int width = 0;
        qsizetype at = 0;
        for (; width < tier; ++at)
            width = columnOfTier(line, at + 1);
        EXPECT_TRUE(QStringLiteral("SABC").contains(line.at(at))) << qPrintable(line);
    }
}

TEST_F(Cli, JsonHasTheFieldsOfTheDescriptionAndIdsAsText)
{
    makeSample();
    for (const RecordType *type : allRecordTypes()) {
        const Outcome run =
            at({QStringLiteral("list"), QString::fromLatin1(type->key), QStringLiteral("--json")});
        ASSERT_EQ(run.status, 0) << type->table << run.err.toStdString();
        QJsonParseError fault;
        const QJsonDocument document = QJsonDocument::fromJson(run.out, &fault);
        ASSERT_EQ(fault.error, QJsonParseError::NoError) << type->table;
        QStringList expected{QStringLiteral("id")};
        for (const FieldInfo &field : type->fields)
            expected.append(field.key);
        expected.sort();
        for (const QJsonValue value : document.array()) {
            const QJsonObject object = value.toObject();
            EXPECT_EQ(object.keys(), expected) << type->table;
            EXPECT_TRUE(object.value(QLatin1String("id")).isString());
            for (const FieldInfo &field : type->fields) {
                const QJsonValue cell = object.value(field.key);
                EXPECT_TRUE(field.type != FieldType::Reference || cell.isString() || cell.isNull())
                    << type->table << qPrintable(field.key);
            }
        }
    }
}

TEST_F(Cli, EveryCommandAnswersInJson)
{
    makeSample();
    importOne();
    for (const char *call : {"history", "undo", "redo", "check", "backup", "search Calder"}) {
        const Outcome run = at(words(call) + QStringList{QStringLiteral("--json")});
        EXPECT_EQ(run.status, 0) << call << run.err.toStdString();
        EXPECT_FALSE(QJsonDocument::fromJson(run.out).isNull()) << call << run.out.toStdString();
    }
    QFile list(path("list.csv"));
    ASSERT_TRUE(list.open(QIODevice::WriteOnly));
    list.write("Name,Tier\n,A\nAcme Ltd,Z\nBeta Ltd,A\n");
    list.close();
    const QJsonObject report =
        at(words("import accounts list.csv --json --map Tier=tier")).object();
    EXPECT_EQ(report.keys(), (QStringList{QStringLiteral("created"), QStringLiteral("delimiter"),
                                          QStringLiteral("encoding"), QStringLiteral("findings"),
                                          QStringLiteral("mapping"), QStringLiteral("notes"),
                                          QStringLiteral("read"), QStringLiteral("rejected"),
                                          QStringLiteral("rejects"), QStringLiteral("skipped"),
                                          QStringLiteral("updated")}));
    for (const char *part : {"rejects", "findings"})
        EXPECT_EQ(report.value(QLatin1String(part)).toArray().first().toObject().keys(),
                  (QStringList{QStringLiteral("column"), QStringLiteral("reason"),
                               QStringLiteral("row")}))
            << part;
}

TEST_F(Cli, TheHistoryOfARecordSaysWhatChangedInWords)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    const auto import = [this](const char *rows) {
        QFile list(path("list.csv"));
        ASSERT_TRUE(list.open(QIODevice::WriteOnly));
        list.write(rows);
        list.close();
        ASSERT_EQ(at(words("import accounts list.csv")).status, 0);
    };
    import("Name,Tier\nAcme Ltd,C\n");
    import("Name,Tier\nAcme Ltd,A\n");
    const QString id = at(words("list accounts --json"))
                           .array()
                           .first()
                           .toObject()
                           .value(QLatin1String("id"))
                           .toString();
    const Outcome told = at({QStringLiteral("history"), QStringLiteral("account"), id});
    EXPECT_TRUE(told.out.contains("Tier: C → A")) << told.out.toStdString();
    const QJsonArray steps =
        at({QStringLiteral("history"), QStringLiteral("account"), id, QStringLiteral("--json")})
            .array();
    ASSERT_EQ(steps.size(), 2);
    const QJsonObject change =
        steps.first().toObject().value(QLatin1String("changes")).toArray().first().toObject();
    EXPECT_EQ(change.value(QLatin1String("field")).toString(), QStringLiteral("tier"));
    EXPECT_EQ(change.value(QLatin1String("before")).toString(), QStringLiteral("C"));
    EXPECT_EQ(change.value(QLatin1String("after")).toString(), QStringLiteral("A"));
}

TEST_F(Cli, EveryVerbExplainsItself)
{
    for (const char *tongue : {"en", "zh_CN"}) {
        language = QString::fromLatin1(tongue);
        const QByteArray usage = attache(words("--help")).out;
        for (const char *verb :
             {"init", "import", "export", "list", "show", "search", "undo", "redo", "history",
              "brief", "minutes", "backup", "restore", "check"}) {
            EXPECT_TRUE(usage.contains(verb)) << verb;
            const Outcome run = attache({QString::fromLatin1(verb), QStringLiteral("--help")});
            EXPECT_EQ(run.status, 0) << verb;
            EXPECT_TRUE(run.out.contains(QByteArray("attache ")) && run.out.contains(verb));
            const Outcome wrong =
                at({QString::fromLatin1(verb), QStringLiteral("--no-such-option")});
            EXPECT_EQ(wrong.status, 2) << verb;
            EXPECT_TRUE(wrong.err.contains(verb)) << wrong.err.toStdString();
        }
    }
}

TEST_F(Cli, TheListOfPromisesSaysWhatWasPromised)
{
    makeSample();
    const QJsonArray promises = at(words("list promises --json")).array();
    ASSERT_FALSE(promises.isEmpty());
    const QString table = QString::fromUtf8(at(words("list promises")).out);
    for (const QJsonValue promise : promises) {
        const QString text =
            promise.toObject().value(QLatin1String("text")).toString().simplified();
        ASSERT_FALSE(text.isEmpty());
        // A column of the table is 36 places wide at the most; Han characters take two.
        EXPECT_TRUE(table.contains(text.left(17))) << qPrintable(text);
    }
}

TEST_F(Cli, ABriefAsPdfSaysNothingOfTheSession)
{
    if (!hasWindow())
        GTEST_SKIP() << "the program without the window draws no PDF";
    makeSample();
    const Outcome run = at({QStringLiteral("brief"), QStringLiteral("next"),
                            QStringLiteral("--pdf"), path("brief.pdf")});
    EXPECT_EQ(run.status, 0);
    EXPECT_FALSE(run.err.contains("XDG_RUNTIME_DIR")) << run.err.toStdString();
    EXPECT_FALSE(run.err.contains("QStandardPaths")) << run.err.toStdString();
}

TEST_F(Cli, AListOfOneKindImportedAsAnotherIsHintedAt)
{
    EXPECT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    QFile file(path("people.csv"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QStringLiteral("姓名,手机,职务,公司\n张三,13800000000,经理,远山汽车\n").toUtf8());
    file.close();
    const auto run = [&](const char *type) {
        const Outcome done = at({QStringLiteral("import"), QLatin1String(type), path("people.csv"),
                                 QStringLiteral("--dry-run")});
        return QString::fromUtf8(done.out + done.err);
    };
    EXPECT_TRUE(run("accounts").contains(QStringLiteral("list of Contacts")));
    EXPECT_FALSE(run("contacts").contains(QStringLiteral("list of Contacts")));
}

TEST_F(Cli, WhatAListHoldsNeedNotBeSaidWhereItsColumnsDo)
{
    EXPECT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    const auto write = [&](const char *name, const char *list) {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(list);
    };
    write("deals.csv", "Deal Name,Company,Stage,Amount\nOne,Blue,Gagné,1\nTwo,,Closed Won,2\n");
    const Outcome done = at({QStringLiteral("import"), path("deals.csv"), QStringLiteral("--value"),
                             QStringLiteral("stage:Gagné=won"), QStringLiteral("--currency"),
                             QStringLiteral("EUR"), QStringLiteral("--json")});
    EXPECT_EQ(done.status, 0) << done.err.constData();
    EXPECT_EQ(done.object().value(QLatin1String("created")).toInt(), 2);
    EXPECT_TRUE(done.err.contains("1 deal")) << done.err.constData();
    const auto found = [&](const char *where) {
        return at(words("list opportunities --json --where") + QStringList{QLatin1String(where)})
            .array()
            .size();
    };
    EXPECT_EQ(found("stage=won"), 2);
    EXPECT_EQ(found("currency=EUR"), 2);
    EXPECT_EQ(found("account="), 1) << "those without an account are found";

    write("both.csv", "客户名称,联系人,部门,地址\n远山汽车,张三,采购部,重庆市渝北区\n");
    const Outcome doubtful = at({QStringLiteral("import"), path("both.csv")});
    EXPECT_EQ(doubtful.status, 1);
    EXPECT_TRUE(doubtful.err.contains("Contacts") && doubtful.err.contains("Accounts"))
        << doubtful.err.constData();

    write("deals.tsv", "Deal Name\tStage\tAmount\nSix\tWon\t12.500\n");
    EXPECT_EQ(at({QStringLiteral("import"), path("deals.tsv")}).status, 1);
    EXPECT_EQ(at({QStringLiteral("import"), path("deals.tsv"), QStringLiteral("--decimal"),
                  QStringLiteral("sometimes")})
                  .status,
              2);
    EXPECT_EQ(at({QStringLiteral("import"), path("deals.tsv"), QStringLiteral("--decimal"),
                  QStringLiteral("comma")})
                  .status,
              0);
    EXPECT_EQ(found("amount=12500"), 1);
}

} // namespace
} // namespace attache
