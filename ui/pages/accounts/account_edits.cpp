#include "ui/pages/accounts/account_edits.h"

#include "core/record/record_names.h"
#include "core/record/record_type.h"
#include "ui/desk/desk.h"

namespace attache {

namespace {
/// More records than this are not changed while the window waits.
constexpr size_t MostAtOnce = 400;
} // namespace

QString AccountEdits::nameOf(const std::vector<qint64> &ids) const
{
    if (ids.size() == 1)
        return recordName(m_desk.connection(), recordTypeOf<Account>(), ids.front());
    return tr("%n account(s)", nullptr, static_cast<int>(ids.size()));
}

void AccountEdits::run(const QString &title, std::function<Result<void>(Writer &)> body,
                       size_t count, bool undoable)
{
    if (count <= MostAtOnce) {
        if (undoable)
            m_desk.editUndoably(title, body);
        else
            m_desk.edit(title, body);
        return;
    }
    m_desk.tasks().start(
        title,
        [title, body = std::move(body)](Workspace &workspace,
                                        const Progress &) -> Result<std::any> {
            ATTACHE_CHECK(workspace.perform(title, body));
            return std::any();
        },
        [desk = &m_desk, title](const Result<std::any> &done) {
            if (done)
                Q_EMIT desk->saidUndoably(title);
            else
                desk->report(done.error());
        });
}

void AccountEdits::setField(const std::vector<qint64> &ids, const FieldInfo &field,
                            const QVariant &value)
{
    Account scratch;
    if (!field.set(&scratch, value)) {
        m_desk.report({Error::Kind::Invalid,
                       tr("\"%1\" does not fit the field %2.").arg(value.toString(), field.label()),
                       {},
                       field.key});
        return;
    }
    //: A step that can be undone: the field, then which account or how many
    const QString title = tr("Change %1 of %2").arg(field.label(), nameOf(ids));
    run(
        title,
        [ids, field, value](Writer &writer) -> Result<void> {
            const Store<Account> accounts(writer.connection());
            for (const qint64 id : ids) {
                ATTACHE_TRY(std::optional<Account> account, accounts.find(Id<Account>(id)));
                if (!account || field.get(&*account) == value)
                    continue;
                field.set(&*account, value);
                ATTACHE_CHECK(writer.update(*account));
            }
            return {};
        },
        ids.size(), ids.size() > 1);
}

void AccountEdits::setTier(const std::vector<qint64> &ids, Tier tier)
{
    setField(ids, *recordTypeOf<Account>().field(u"tier"), keyOf(tier));
}

void AccountEdits::remove(const std::vector<qint64> &ids)
{
    run(
        tr("Delete %1").arg(nameOf(ids)),
        [ids](Writer &writer) -> Result<void> {
            for (const qint64 id : ids)
                ATTACHE_CHECK(writer.remove(Id<Account>(id)));
            return {};
        },
        ids.size(), true);
}

} // namespace attache
