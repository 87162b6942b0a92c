#include "ui/forms/record_binding.h"

#include "core/base/shared_text.h"
#include "core/record/field_writer.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/forms/saved_editor.h"

namespace attache {

RecordBinding::RecordBinding(Desk &desk, const RecordType &type, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_type(type)
{
}

void RecordBinding::bind(const char *key, SavedEditor *editor)
{
    const FieldInfo *field = m_type.field(QString::fromLatin1(key));
    Q_ASSERT(field);
    const Bound bound{field, editor};
    m_bound.push_back(bound);
    // What cannot be stored is not typed either.
    editor->setReadOnly(m_desk.workspace().isReadOnly());
    connect(editor, &SavedEditor::saved, this,
            [this, bound](const QVariant &value) { write(bound, value); });
}

void RecordBinding::leave()
{
    for (const Bound &bound : m_bound)
        bound.editor->saveNow();
}

void RecordBinding::setReadOnly(bool readOnly)
{
    for (const Bound &bound : m_bound)
        bound.editor->setReadOnly(readOnly);
}

SavedEditor *RecordBinding::editor(QStringView key) const
{
    for (const Bound &bound : m_bound) {
        if (bound.field->key == key)
            return bound.editor;
    }
    return nullptr;
}

void RecordBinding::showRecord(qint64 id, const void *record)
{
    if (id != m_id && m_id != 0) {
        leave();
        keepRefused();
    }
    m_id = id;
    for (const Bound &bound : m_bound) {
        bound.editor->setValue(bound.field->get(record));
        m_refused.giveBack(id, bound.field->key, *bound.editor);
    }
}

void RecordBinding::keepRefused()
{
    for (const Bound &bound : m_bound) {
        const QString reason = m_refused.take(m_id, bound.field->key, *bound.editor);
        if (reason.isEmpty())
            continue;
        const Link field{m_type.tableName(), m_id, bound.field->key};
        m_desk.say(
            //: %1 says why
            Common::tr("Not saved: %1").arg(reason),
            {{tr("Back to the field"),
              [desk = &m_desk, field] { Q_EMIT desk->openRequested(field.toString()); }}},
            false);
    }
}

void RecordBinding::write(const Bound &bound, const QVariant &value)
{
    if (m_id == 0)
        return;
    const QString mergeKey =
        QStringLiteral("%1:%2:%3").arg(QLatin1String(m_type.table)).arg(m_id).arg(bound.field->key);
    const FieldWriter writer(m_desk.workspace(), m_type);
    const auto done = writer.write(m_id, *bound.field, value, mergeKey);
    if (done) {
        Q_EMIT written(bound.field->key);
        return;
    }
    bound.editor->setError(done.error().message);
    if (done.error().kind != Error::Kind::Invalid)
        m_desk.report(done.error());
}

} // namespace attache
