#pragma once

#include "core/domain/custom_field.h"
#include "core/record/record_type.h"
#include "core/store/workspace.h"
#include "ui/forms/field_vocabularies.h"
#include "ui/forms/refused_texts.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace attache {

class ErrorState;
class Form;
class SavedEditor;

/// All fields of a record, made from its description, the person's own fields included. Every field
/// is saved as it is left, as one undo step; what the record or the file refuses stands beside the
/// field. GUI thread.
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    /// @p type outlives the form, as does @p workspace.
    RecordForm(Workspace &workspace, const RecordType &type, QWidget *parent = nullptr);

    /// Fields that have another place on the page. To be called before show().
    void leaveOut(const QStringList &keys) { m_leftOut = keys; }
    /// A bold line before the field @p key.
    void addSection(const QString &key, const QString &title) { m_sections.insert(key, title); }
    void setLabelWidth(int width) { m_labelWidth = width; }

    /// Shows another record; what is typed for the one before is saved first.
    void showRecord(qint64 id);
    qint64 recordId() const { return m_id; }
    /// Reads the record again; the fields themselves, too, when the person's own have changed.
    void refresh();
    void setReadOnly(bool readOnly);
    /// Saves what is typed and not saved yet.
    void saveNow();

    /// Null for a field that is not shown.
    SavedEditor *editor(const QString &key) const { return m_editors.value(key); }
    /// Puts the cursor there; false when there is no such field.
    bool focusField(const QString &key);
    /// What stands in the field now.
    QVariant valueOf(const QString &key) const;

Q_SIGNALS:
    /// A link in the record, for the desktop.
    void addressRequested(const QString &address);
    /// The record is gone.
    void recordLost();

private:
    void build();
    void addField(Form &form, const FieldInfo &info);
    SavedEditor *makeEditor(const FieldInfo &info);
    /// The field that says in what @p amount is; null where none does.
    const FieldInfo *currencyOf(const FieldInfo &amount) const;
    QWidget *withCurrency(SavedEditor *amount, const FieldInfo &info);
    const FieldInfo *fieldOf(const QString &key) const;
    void save(const FieldInfo &info, SavedEditor *editor, const QVariant &value);
    void displayRecord();
    void showError(const Error &error);
    QStringList fieldKeys(const std::vector<FieldInfo> &fields) const;

    Workspace &m_workspace;
    const RecordType &m_type;
    QVBoxLayout *m_column;
    QWidget *m_body = nullptr;
    QPointer<ErrorState> m_failed; ///< while the record cannot be read
    std::shared_ptr<const ReferenceData> m_reference;
    std::vector<FieldInfo> m_fields;
    QHash<QString, SavedEditor *> m_editors;
    QStringList m_leftOut;
    QHash<QString, QString> m_sections;
    AnyRecord m_record;
    RefusedTexts m_refused;
    qint64 m_id = 0;
    int m_labelWidth = 0;
    bool m_readOnly = false;
};

} // namespace attache
