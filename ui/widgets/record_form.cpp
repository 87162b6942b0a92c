#include "ui/widgets/record_form.h"

#include "core/domain/contact.h"
#include "ui/style/tokens.h"
#include "ui/widgets/field_edits.h"
#include "ui/widgets/form.h"
#include "ui/widgets/saved_edits.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr char CurrencyKey[] = "currency";

/// The currencies offered; others can be typed.
const QStringList &commonCurrencies()
{
    static const QStringList codes{
        QStringLiteral("CNY"), QStringLiteral("USD"), QStringLiteral("EUR"), QStringLiteral("HKD"),
        QStringLiteral("JPY"), QStringLiteral("GBP"), QStringLiteral("SGD"), QStringLiteral("TWD")};
    return codes;
}

/// What a record is called in the name of a step.
QString nameOf(const RecordType &type, const void *record)
{
    for (const QLatin1String key : {QLatin1String("short_name"), QLatin1String("name")}) {
        const FieldInfo *info = type.field(QString(key));
        if (const QString name = info ? info->get(record).toString() : QString(); !name.isEmpty())
            return name;
    }
    return QCoreApplication::translate("RecordType", type.label);
}

bool isEmptyValue(const QVariant &value)
{
    return !value.isValid() || value.toString().trimmed().isEmpty();
}

} // namespace

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
        for (SavedEditor *each : std::as_const(m_editors))
            each->restore();
    }
    m_id = id;
    refresh();
}

void RecordForm::refresh()
{
    auto fields = allFieldsOf(m_workspace.connection(), m_type);
    if (!fields)
        return;
    if (!m_body || fieldKeys(*fields) != fieldKeys(m_fields)) {
        m_fields = *std::move(fields);
        build();
    }
    if (m_id == 0)
        return;
    Result<AnyRecord> record = m_type.load(m_workspace.connection(), m_id);
    if (!record) {
        m_id = 0;
        Q_EMIT recordLost();
        return;
    }
    m_record = *std::move(record);
    displayRecord();
}

void RecordForm::displayRecord()
{
    for (const FieldInfo &info : m_fields) {
        SavedEditor *editor = m_editors.value(info.key);
        if (!editor)
            continue;
        const QVariant value = info.get(m_record.get());
        // A choice that is not made is the empty key, as the list offers it.
        editor->setValue(info.type == FieldType::Choice ? QVariant(value.toString()) : value);
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
    if (info.key == QLatin1String(CurrencyKey)) {
        for (const FieldInfo &other : m_fields) {
            if (other.type == FieldType::Money && !m_leftOut.contains(other.key))
                return;
        }
    }
    SavedEditor *editor = makeEditor(info);
    editor->editor()->setAccessibleName(info.label());
    if (info.type == FieldType::Money && fieldOf(QLatin1String(CurrencyKey)))
        form.addRow(info.label(), withCurrency(editor));
    else
        form.addRow(info.label(), editor);
}

QWidget *RecordForm::withCurrency(SavedEditor *amount)
{
    const FieldInfo &info = *fieldOf(QLatin1String(CurrencyKey));
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
    SavedEditor *editor = nullptr;
    switch (info.type) {
    case FieldType::LongText:
        editor = new SavedTextEdit;
        break;
    case FieldType::Integer:
        editor = new SavedNumberEdit(info.options.editor == Editor::Percent
                                         ? SavedNumberEdit::Kind::Percent
                                         : SavedNumberEdit::Kind::Integer);
        break;
    case FieldType::Money:
        editor = new SavedNumberEdit(SavedNumberEdit::Kind::Money);
        break;
    case FieldType::Date: {
        auto *date = new SavedDateEdit;
        date->setToday(m_workspace.clock().today());
        editor = date;
        break;
    }
    case FieldType::Choice:
        editor = makeChoice(info);
        break;
    case FieldType::Reference:
        editor = makeReference(info);
        break;
    case FieldType::Boolean: {
        auto *combo = new SavedComboBox;
        combo->addChoice(tr("No"), false);
        combo->addChoice(tr("Yes"), true);
        editor = combo;
        break;
    }
    case FieldType::Text:
    case FieldType::Instant:
    case FieldType::Custom:
        editor = makeTextEditor(info);
        break;
    }
    const QString key = info.key;
    editor->setCheck([this, key](const QVariant &value) {
        const FieldInfo *field = fieldOf(key);
        return field ? faultOf(*field, value) : QString();
    });
    connect(editor, &SavedEditor::saved, this, [this, key, editor](const QVariant &value) {
        if (const FieldInfo *field = fieldOf(key))
            save(*field, editor, value);
    });
    m_editors.insert(key, editor);
    return editor;
}

SavedEditor *RecordForm::makeTextEditor(const FieldInfo &info)
{
    const auto link = [this](SavedLinkEdit::Kind kind) {
        auto *edit = new SavedLinkEdit(kind);
        connect(edit, &SavedLinkEdit::openRequested, this, &RecordForm::addressRequested);
        return edit;
    };
    switch (info.options.editor) {
    case Editor::IndustryTree:
        return new SavedSuggestEdit(vocabularies::industries(m_reference));
    case Editor::Region:
        return new SavedSuggestEdit(vocabularies::provinces(m_reference));
    case Editor::City:
        return new SavedSuggestEdit(vocabularies::cities(
            m_reference, [this] { return valueOf(QStringLiteral("province")).toString(); }));
    case Editor::Url:
        return link(SavedLinkEdit::Kind::Url);
    case Editor::Email:
        return link(SavedLinkEdit::Kind::Email);
    case Editor::Phone:
        return link(SavedLinkEdit::Kind::Phone);
    default:
        break;
    }
    if (info.key == QLatin1String("owner"))
        return new SavedSuggestEdit(vocabularies::owners(m_workspace.connection()));
    if (info.key == QLatin1String(CurrencyKey))
        return new SavedSuggestEdit(vocabularies::words(commonCurrencies()));
    return new SavedLineEdit;
}

SavedEditor *RecordForm::makeChoice(const FieldInfo &info)
{
    if (info.options.editor == Editor::Segmented && !info.nullable) {
        auto *segments = new SavedSegments;
        for (const ChoiceInfo &choice : info.choices)
            segments->addChoice(choice.text(), choice.key);
        return segments;
    }
    auto *combo = new SavedComboBox;
    if (info.nullable)
        combo->addChoice(QStringLiteral("—"), QString());
    for (const ChoiceInfo &choice : info.choices)
        combo->addChoice(choice.text(), choice.key);
    for (const QString &choice : info.customChoices)
        combo->addChoice(choice, choice);
    return combo;
}

SavedEditor *RecordForm::makeReference(const FieldInfo &info)
{
    Connection &connection = m_workspace.connection();
    if (QLatin1String(info.referencedTable) == QLatin1String(tableOf<Contact>)) {
        return new SavedSuggestEdit(vocabularies::contacts(connection, [this] {
            const FieldInfo *account = fieldOf(QStringLiteral("account"));
            return account && m_record ? account->get(m_record.get()).toLongLong() : 0;
        }));
    }
    return new SavedSuggestEdit(vocabularies::accounts(connection));
}

QString RecordForm::faultOf(const FieldInfo &info, const QVariant &value) const
{
    if (info.options.required && isEmptyValue(value))
        return tr("%1 cannot be empty.").arg(info.label());
    if (!m_record)
        return {};
    if (info.type == FieldType::Reference && value.toLongLong() == m_id && m_id != 0 &&
        QLatin1String(info.referencedTable) == QLatin1String(m_type.table))
        return tr("A record cannot stand above itself.");
    const AnyRecord scratch = m_type.copy(m_record.get());
    return info.set(scratch.get(), value) ? QString() : tr("This value does not fit the field.");
}

void RecordForm::save(const FieldInfo &info, SavedEditor *editor, const QVariant &value)
{
    // Somebody else may have changed other fields meanwhile; only this one is ours.
    Result<AnyRecord> record = m_type.load(m_workspace.connection(), m_id);
    if (!record) {
        editor->setError(record.error().message);
        return;
    }
    const QVariant fitting =
        info.type == FieldType::Text && value.canConvert<QString>() && info.isCustom() == false
            ? QVariant(value.toString().trimmed())
            : value;
    info.set(record->get(), fitting);
    //: A step that can be undone: the field, then the record
    const QString title = tr("Change %1 of %2").arg(info.label(), nameOf(m_type, record->get()));
    const QString merge = QStringLiteral("%1/%2#%3")
                              .arg(QLatin1String(m_type.table), QString::number(m_id), info.key);
    const Result<void> done = m_workspace.perform(
        title, [&](Writer &writer) { return m_type.update(writer, record->get()); }, merge);
    if (done)
        m_record = *record;
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
