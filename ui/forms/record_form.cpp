#include "ui/forms/record_form.h"

#include "core/record/field_writer.h"
#include "ui/base/tokens.h"
#include "ui/forms/field_editor_factory.h"
#include "ui/forms/form.h"
#include "ui/forms/saved_link_edit.h"
#include "ui/widgets/error_state.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace attache {

RecordForm::RecordForm(Workspace &workspace, const RecordType &type, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_type(type)
    , m_column(new QVBoxLayout(this))
    , m_reference(ReferenceData::read(workspace.connection()))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_readOnly = workspace.isReadOnly();
}

QStringList RecordForm::fieldKeys(const std::vector<FieldInfo> &fields) const
{
    QStringList keys;
    for (const FieldInfo &info : fields) {
        if (!info.options.hidden && !m_leftOut.contains(info.key))
            keys.append(info.key + info.customLabel + info.customChoices.join(QLatin1Char('\n')));
    }
    return keys;
}

const FieldInfo *RecordForm::fieldOf(const QString &key) const
{
    for (const FieldInfo &info : m_fields) {
        if (info.key == key)
            return &info;
    }
    return nullptr;
}

void RecordForm::showRecord(qint64 id)
{
    if (m_id != id) {
        saveNow();
        for (auto each = m_editors.cbegin(); each != m_editors.cend(); ++each) {
            m_refused.take(m_id, each.key(), **each);
            (*each)->restore();
        }
    }
    m_id = id;
    refresh();
}

void RecordForm::refresh()
{
    auto fields = allFieldsOf(m_workspace.connection(), m_type);
    if (!fields)
        return showError(fields.error());
    if (!m_body || fieldKeys(*fields) != fieldKeys(m_fields)) {
        m_fields = *std::move(fields);
        build();
    }
    if (m_id == 0)
        return;
    Result<AnyRecord> record = m_type.load(m_workspace.connection(), m_id);
    if (!record && record.error().kind != Error::Kind::NotFound)
        return showError(record.error());
    if (!record) {
        m_id = 0;
        Q_EMIT recordLost();
        return;
    }
    delete m_failed;
    m_body->show();
    m_record = *std::move(record);
    displayRecord();
}

void RecordForm::showError(const Error &error)
{
    if (m_body)
        m_body->hide();
    if (!m_failed) {
        m_failed = new ErrorState;
        m_column->addWidget(m_failed);
        connect(m_failed, &ErrorState::retried, this, &RecordForm::refresh, Qt::QueuedConnection);
    }
    m_failed->setError(error);
}

void RecordForm::displayRecord()
{
    for (const FieldInfo &info : m_fields) {
        SavedEditor *editor = m_editors.value(info.key);
        if (!editor)
            continue;
        editor->setValue(FieldEditorFactory::shown(info, info.get(m_record.get())));
        m_refused.giveBack(m_id, info.key, *editor);
    }
}

void RecordForm::build()
{
    delete m_body;
    m_editors.clear();
    auto *form = new Form;
    if (m_labelWidth > 0)
        form->setLabelWidth(m_labelWidth);
    m_body = form;
    for (const FieldInfo &info : m_fields) {
        if (info.options.hidden || m_leftOut.contains(info.key))
            continue;
        if (const auto section = m_sections.constFind(info.key); section != m_sections.cend())
            form->addSection(*section);
        if (!m_editors.contains(info.key))
            addField(*form, info);
    }
    m_column->addWidget(form);
    setReadOnly(m_readOnly);
}

void RecordForm::addField(Form &form, const FieldInfo &info)
{
    // The currency stands beside the amount it belongs to.
    for (const FieldInfo &other : m_fields) {
        if (currencyOf(other) == &info && !m_leftOut.contains(other.key))
            return;
    }
    SavedEditor *editor = makeEditor(info);
    editor->editor()->setAccessibleName(info.label());
    // Of several amounts in one currency it stands beside the first.
    const FieldInfo *currency = currencyOf(info);
    if (currency && !m_editors.contains(currency->key))
        form.addRow(info.label(), withCurrency(editor, *currency));
    else
        form.addRow(info.label(), editor);
}

const FieldInfo *RecordForm::currencyOf(const FieldInfo &amount) const
{
    return amount.type == FieldType::Money && amount.options.dependsOn
               ? fieldOf(QString::fromLatin1(amount.options.dependsOn))
               : nullptr;
}

QWidget *RecordForm::withCurrency(SavedEditor *amount, const FieldInfo &info)
{
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    SavedEditor *currency = makeEditor(info);
    currency->editor()->setAccessibleName(info.label());
    currency->setFixedWidth(96);
    row->addWidget(amount, 1);
    row->addWidget(currency, 0, Qt::AlignTop);
    both->setFocusProxy(amount);
    return both;
}

SavedEditor *RecordForm::makeEditor(const FieldInfo &info)
{
    const FieldEditorFactory editors(m_workspace, m_reference);
    SavedEditor *editor = editors.make(info, [this](const QString &key) { return valueOf(key); });
    if (auto *link = qobject_cast<SavedLinkEdit *>(editor))
        connect(link, &SavedLinkEdit::openRequested, this, &RecordForm::addressRequested);
    const QString key = info.key;
    editor->setCheck([this, key](const QVariant &value) {
        const FieldInfo *field = fieldOf(key);
        return field ? FieldWriter(m_workspace, m_type).fault(*field, value, m_record) : QString();
    });
    connect(editor, &SavedEditor::saved, this, [this, key, editor](const QVariant &value) {
        if (const FieldInfo *field = fieldOf(key))
            save(*field, editor, value);
    });
    m_editors.insert(key, editor);
    return editor;
}

void RecordForm::save(const FieldInfo &info, SavedEditor *editor, const QVariant &value)
{
    const QString merge = QStringLiteral("%1/%2#%3")
                              .arg(QLatin1String(m_type.table), QString::number(m_id), info.key);
    Result<AnyRecord> done = FieldWriter(m_workspace, m_type).write(m_id, info, value, merge);
    if (done)
        m_record = *std::move(done);
    else
        editor->setError(done.error().message);
}

QVariant RecordForm::valueOf(const QString &key) const
{
    if (SavedEditor *editor = m_editors.value(key))
        return editor->value();
    const FieldInfo *info = fieldOf(key);
    return info && m_record ? info->get(m_record.get()) : QVariant();
}

void RecordForm::saveNow()
{
    for (SavedEditor *each : std::as_const(m_editors))
        each->saveNow();
}

void RecordForm::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (SavedEditor *each : std::as_const(m_editors))
        each->setReadOnly(readOnly);
}

bool RecordForm::focusField(const QString &key)
{
    SavedEditor *editor = m_editors.value(key);
    if (!editor)
        return false;
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above)) {
            area->ensureWidgetVisible(editor, 0, tokens::RowHeight);
            break;
        }
    }
    editor->editor()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

} // namespace attache
