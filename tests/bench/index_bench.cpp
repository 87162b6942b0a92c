#include "tests/bench/fixture.h"
#include "tests/bench/measure.h"

#include "core/domain/account_note.h"
#include "core/domain/record_types.h"
#include "core/record/store.h"
#include "tests/support/bulk_accounts.h"

#include <QFile>

namespace attache::bench {

namespace {

constexpr int Accounts = 100000;
constexpr int NotesEach = 3;
constexpr double Megabyte = 1 << 20;

QString noteText(test::BulkAccounts &bulk)
{
    static const QStringList sentences{
        QStringLiteral("%1部门的负责人说，目前的系统在月底结算时要跑四个小时，影响次日对账。"),
        QStringLiteral("客户希望在%1之前完成试点，预算已经报给财务，等分管副总签字。"),
        QStringLiteral("Asked for a reference in the same trade; %1 would take a call in June."),
        QStringLiteral("他们在比较%1和另一家的方案，最看重的是迁移风险和售后响应时间。"),
        QStringLiteral("对接人换成了%1，原来的王工调去了分公司，资料需要重新发一份。"),
        QStringLiteral("约好下周三上午十点在%1做演示，对方会有六个人参加，包括信息部主任。")};
    QString text;
    for (int i = 0; i < 3; ++i)
        text += bulk.one(sentences).arg(bulk.one(test::BulkAccounts::syllables()));
    return text;
}

/// A copy of the accounts, with notes on each.
Workspace &notedWorkspace()
{
    static std::unique_ptr<Workspace> opened = [] {
        const QString path = folder() + QStringLiteral("/noted.attache");
        QFile::copy(workspaceOf(Accounts), path);
        auto workspace = orFail(openWorkspace(path, Workspace::Mode::ReadWrite, SystemClock()));
        test::BulkAccounts bulk(7);
        orFail(workspace->perform(QStringLiteral("notes"), [&](Writer &writer) -> Result<void> {
            std::vector<qint64> accounts;
            Statement row = orFail(writer.connection().prepare("SELECT id FROM account"));
            while (orFail(row.step()))
                accounts.push_back(row.integer(0));
            for (const qint64 account : accounts) {
                for (int i = 0; i < NotesEach; ++i) {
                    AccountNote note;
                    note.account = Id<Account>(account);
                    note.text = noteText(bulk);
                    note.writtenAt = writer.clock().now();
                    ATTACHE_CHECK(writer.insert(note));
                }
            }
            return {};
        }));
        return workspace;
    }();
    static const bool closed = (qAddPostRoutine([] { opened.reset(); }), true);
    Q_UNUSED(closed)
    return *opened;
}

double indexMegabytes()
{
    return static_cast<double>(orFail(notedWorkspace().connection().integer(
               "SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'search\\_%' ESCAPE '\\'"))) /
           Megabyte;
}

/// What can be searched, in UTF-8.
double textMegabytes()
{
    qint64 bytes = 0;
    for (const RecordType *type : allRecordTypes()) {
        for (const FieldInfo &field : type->fields) {
            if (field.options.searchable)
                bytes += orFail(notedWorkspace().connection().integer(
                    "SELECT ifnull(sum(length(CAST(" + field.key.toLatin1() +
                    " AS BLOB))), 0) FROM " + type->table));
        }
    }
    return static_cast<double>(bytes) / Megabyte;
}

} // namespace

void registerIndex()
{
    measureValue("searched_text", 2, textMegabytes);
    measureValue("search_index", 2, indexMegabytes);
    addRow({QStringLiteral("index of 100,000 accounts and 300,000 notes, beside their text"),
            QStringLiteral("search_index"), QStringLiteral("max"), QStringLiteral("searched_text"),
            0.6, 0, QStringLiteral("MB")});
}

} // namespace attache::bench
