#pragma once

#include "core/record/record_type.h"
#include "ui/forms/refused_texts.h"

#include <QObject>

#include <vector>

namespace attache {

class Desk;
class SavedEditor;

/// Ties editors to fields of one record by the record's description: shows the values, writes what
/// the editors announce as one undo step per field, and puts an error below the field at fault.
class RecordBinding : public QObject
{
    Q_OBJECT

public:
    RecordBinding(Desk &desk, const RecordType &type, QObject *parent = nullptr);

    /// @p key is a field of the description. Neither is owned.
    void bind(const char *key, SavedEditor *editor);

    /// Shows @p record; what is still being typed for another record is saved to that one first.
    /// What was refused there is kept, and shown again with its record.
    template <typename T>
    void show(const T &record)
    {
        showRecord(record.id.value(), &record);
    }
    /// No record: what is being typed is saved, the editors stay as they are.
    void leave();
    void setReadOnly(bool readOnly);
    /// Null for a field that is not bound.
    SavedEditor *editor(QStringView key) const;

Q_SIGNALS:
    /// What @p key holds was written.
    void written(const QString &key);

private:
    struct Bound
    {
        const FieldInfo *field;
        SavedEditor *editor;
    };

    void showRecord(qint64 id, const void *record);
    void keepRefused();
    void write(const Bound &bound, const QVariant &value);

    Desk &m_desk;
    const RecordType &m_type;
    std::vector<Bound> m_bound;
    RefusedTexts m_refused;
    qint64 m_id = 0;
};

} // namespace attache
