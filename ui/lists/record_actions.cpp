#include "ui/lists/record_actions.h"

#include "core/base/shared_text.h"
#include "core/record/record_names.h"
#include "core/record/record_type.h"
#include "ui/desk/desk.h"

namespace attache {

namespace {
/// More records than this are not changed while the window waits.
constexpr size_t MostAtOnce = 400;
} // namespace

QString RecordActions::nameOf(const std::vector<qint64> &ids) const
{
    if (ids.size() == 1)
        return recordName(m_desk.connection(), m_type, ids.front());
    return m_countWords(static_cast<int>(ids.size()));
}

void RecordActions::run(const QString &title, std::function<Result<void>(Writer &)> body,
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

void RecordActions::setField(const std::vector<qint64> &ids, const FieldInfo &field,
                             const QVariant &value)
{
    if (!field.set(m_type.create().get(), value)) {
        m_desk.report({Error::Kind::Invalid,
                       Common::tr("\"%1\" is not a valid value for \"%2\".")
                           .arg(value.toString(), field.label()),
                       {},
                       field.key});
        return;
    }
    //: A step that can be undone: the field, then which record or how many
    const QString title = Common::tr("Change %1 of %2").arg(field.label(), nameOf(ids));
    run(
        title,
        [type = &m_type, ids, field, value](Writer &writer) -> Result<void> {
            for (const qint64 id : ids) {
                const Result<AnyRecord> record = type->load(writer.connection(), id);
                if (!record && record.error().kind == Error::Kind::NotFound)
                    continue;
                if (!record)
                    return record.error();
                if (field.get(record->get()) == value)
                    continue;
                field.set(record->get(), value);
                ATTACHE_CHECK(type->update(writer, record->get()));
            }
            return {};
        },
        ids.size(), ids.size() > 1);
}

void RecordActions::remove(const std::vector<qint64> &ids)
{
    run(
        Common::tr("Delete %1").arg(nameOf(ids)),
        [type = &m_type, ids](Writer &writer) -> Result<void> {
            for (const qint64 id : ids)
                ATTACHE_CHECK(type->remove(writer, id));
            return {};
        },
        ids.size(), true);
}

} // namespace attache
