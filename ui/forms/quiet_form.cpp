#include "ui/forms/quiet_form.h"

#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/domain/custom_field.h"
#include "core/queries/field_text.h"
#include "core/queries/library_facts.h"
#include "core/record/field_writer.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/forms/field_editor_factory.h"
#include "ui/forms/in_place_editor.h"
#include "ui/forms/refused_texts.h"
#include "ui/forms/saved_link_edit.h"
#include "ui/style/fonts.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/key_value_groups.h"
#include "ui/widgets/more_line.h"
#include "ui/widgets/quiet_field.h"

#include <QDesktopServices>
#include <QLocale>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace attache {

namespace {
constexpr int MostKeyWidth = 100;
constexpr int CurrencyWidth = 96;

bool contains(const std::vector<const char *> &keys, const QString &key)
{
    return std::ranges::any_of(keys, [&](const char *each) { return key == QLatin1String(each); });
}
} // namespace

QuietForm::QuietForm(Desk &desk, const RecordType &type, Layout layout, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_type(type)
    , m_layout(std::move(layout))
    , m_reference(ReferenceData::read(desk.connection()))
    , m_groups(new KeyValueGroups)
    , m_more(new MoreLine)
    , m_refused(new RefusedTexts(this))
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_groups);
    column->addWidget(m_more);
    m_readable = new ErrorSwitch(whole);
    connect(m_readable, &ErrorSwitch::retried, this, &QuietForm::refresh);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_readable);
    connect(m_more, &MoreLine::chosen, this, [this](const QString &key) { edit(key); });
}

void QuietForm::addExtra(const QString &key, const QString &word, QWidget *row)
{
    m_extra = row;
    m_extraKey = key;
    m_extraWord = word;
    auto *column = static_cast<QVBoxLayout *>(m_more->parentWidget()->layout());
    column->insertWidget(column->indexOf(m_more), row);
    row->hide();
}

void QuietForm::setExtraShown(bool shown)
{
    if (std::exchange(m_extraShown, shown) != shown && m_record)
        showFields();
}

void QuietForm::showRecord(qint64 id)
{
    if (id != m_id) {
        saveNow();
        putAside();
        m_asked.clear();
    }
    m_id = id;
    refresh();
    if (const QString key = m_refusedKeys.take(id); !key.isEmpty())
        edit(key);
}

void QuietForm::putAside()
{
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it) {
        if (!m_refused->take(m_id, it.key(), *it.value()).isEmpty())
            m_refusedKeys.insert(m_id, it.key());
    }
    if (m_place)
        m_place->drop();
}

void QuietForm::saveNow()
{
    if (m_place)
        m_place->leave();
}

void QuietForm::refresh()
{
    auto infos = allFieldsOf(m_desk.connection(), m_type);
    if (!m_readable->shows(infos))
        return;
    m_infos = *std::move(infos);
    QStringList wanted;
    for (const FieldInfo &info : m_infos)
        wanted.append(info.key + info.customLabel);
    if (wanted != m_built) {
        m_built = wanted;
        build();
    }
    Result<AnyRecord> record = m_type.load(m_desk.connection(), m_id);
    if (!record && record.error().kind == Error::Kind::NotFound) {
        Q_EMIT recordLost();
        return;
    }
    if (!m_readable->shows(record))
        return;
    m_record = *std::move(record);
    showFields();
    Q_EMIT shown();
}

void QuietForm::build()
{
    m_groups->clear();
    m_fields.clear();
    for (const Group &group : m_layout.groups) {
        m_groups->addGroup(group.word);
        if (group.own) {
            for (const FieldInfo &info : m_infos) {
                if (info.isCustom())
                    addField(info, true);
            }
        }
        for (const char *key : group.keys) {
            // A group of the one field it is called by says so once.
            if (const FieldInfo *info = fieldOf(QString::fromLatin1(key)))
                addField(*info, group.keys.size() > 1 || info->label() != group.word);
        }
    }
    alignKeys();
}

/// One width for all keys, as wide as the longest within reason.
void QuietForm::alignKeys()
{
    const QFontMetrics metrics(fontFor(FontRole::Small));
    int width = QuietField::KeyWidth;
    for (const FieldInfo &info : m_infos) {
        if (m_fields.contains(info.key))
            width = std::max(width, metrics.horizontalAdvance(info.label()) + tokens::Space3);
    }
    for (QuietField *field : std::as_const(m_fields))
        field->setKeyWidth(std::min(width, MostKeyWidth));
}

void QuietForm::addField(const FieldInfo &info, bool keyShown)
{
    auto *field = new QuietField(info.label());
    field->setKeyShown(keyShown);
    field->setEditable(!m_desk.workspace().isReadOnly());
    field->setLeading(info.type == FieldType::Reference);
    const bool wide = info.type == FieldType::LongText || contains(m_layout.wide, info.key);
    m_groups->addField(field, wide);
    m_fields.insert(info.key, field);
    connect(field, &QuietField::editRequested, this, [this, key = info.key] { edit(key); });
    connect(field, &QuietField::followed, this, [this, key = info.key] {
        if (const FieldInfo *found = fieldOf(key))
            followReference(*found);
    });
}

QString QuietForm::textOf(const FieldInfo &info, const FieldText &words) const
{
    const QVariant value = info.get(m_record.get());
    if (!value.isValid() || value.isNull())
        return {};
    if (info.type == FieldType::Money) {
        const QString currency = valueOf(QString::fromLatin1(info.options.dependsOn)).toString();
        return shortAmount({value.toLongLong()}, currency);
    }
    QString text = words.text(info, value);
    if (info.options.editor == Editor::Url && text.startsWith(QLatin1String("https://")))
        text = text.mid(8);
    return text.trimmed();
}

void QuietForm::showFields()
{
    const FieldText words(m_desk.connection(), QLocale());
    QList<std::pair<QString, QString>> empty;
    for (const FieldInfo &info : m_infos) {
        QuietField *field = m_fields.value(info.key);
        if (!field)
            continue;
        const QString text = textOf(info, words);
        if (contains(m_layout.tags, info.key))
            field->setTags(tagsIn(text));
        else
            field->setValue(text, info.type == FieldType::LongText);
        // One that is being filled in keeps its place.
        const bool open = m_editors.contains(info.key);
        const bool asked = !contains(m_layout.asked, info.key) || m_asked.contains(info.key);
        field->setVisible(open || (!text.isEmpty() && asked));
        if (text.isEmpty() && !open)
            empty.append({info.key, info.label()});
        if (open)
            m_editors.value(info.key)->setValue(
                FieldEditorFactory::shown(info, info.get(m_record.get())));
    }
    if (m_extra)
        m_extra->setVisible(m_extraShown);
    if (m_extra && !m_extraShown)
        empty.append({m_extraKey, m_extraWord});
    if (m_desk.workspace().isReadOnly())
        empty.clear();
    m_more->setChoices(empty);
    m_groups->arrange();
}

const FieldInfo &QuietForm::besideOf(const FieldInfo &info) const
{
    for (const FieldInfo &amount : m_infos) {
        if (amount.type == FieldType::Money && amount.options.dependsOn &&
            info.key == QLatin1String(amount.options.dependsOn))
            return amount;
    }
    return info;
}

bool QuietForm::edit(const QString &key)
{
    if (m_extra && key == m_extraKey) {
        m_extra->setVisible(true);
        m_extra->setFocus(Qt::OtherFocusReason);
        return true;
    }
    const FieldInfo *wanted = fieldOf(key);
    if (!wanted)
        return false;
    const FieldInfo &info = besideOf(*wanted);
    if (!m_fields.contains(info.key))
        return false;
    if (!m_desk.workspace().isReadOnly())
        open(info, key);
    return true;
}

void QuietForm::open(const FieldInfo &info, const QString &wanted)
{
    if (SavedEditor *known = m_editors.value(wanted)) {
        known->editor()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_place)
        m_place->leave();
    if (m_place && m_place->isVisible())
        return; // Something is refused there.
    m_asked.insert(info.key);
    QuietField *line = m_fields.value(info.key);
    line->setVisible(true);
    m_groups->arrange();
    m_place = new InPlaceEditor(line);
    m_place->addEditor(makeEditor(info));
    const FieldInfo *currency = info.type == FieldType::Money && info.options.dependsOn
                                    ? fieldOf(QString::fromLatin1(info.options.dependsOn))
                                    : nullptr;
    if (currency)
        m_place->addEditor(makeEditor(*currency), CurrencyWidth);
    connect(m_place, &InPlaceEditor::left, this, [this] {
        m_place = nullptr;
        m_editors.clear();
        showFields();
    });
    m_place->open([line] { return line->valueRect(); },
                  currency && wanted == currency->key ? 1 : 0);
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it)
        m_refused->giveBack(m_id, it.key(), *it.value());
}

SavedEditor *QuietForm::makeEditor(const FieldInfo &info)
{
    const FieldEditorFactory editors(m_desk.workspace(), m_reference);
    SavedEditor *editor = editors.make(info, [this](const QString &key) { return valueOf(key); });
    editor->editor()->setAccessibleName(info.label());
    editor->setValue(FieldEditorFactory::shown(info, info.get(m_record.get())));
    if (auto *link = qobject_cast<SavedLinkEdit *>(editor))
        connect(link, &SavedLinkEdit::openRequested, this,
                [](const QString &address) { QDesktopServices::openUrl(QUrl(address)); });
    const QString key = info.key;
    editor->setCheck([this, key](const QVariant &value) {
        const FieldInfo *field = fieldOf(key);
        return field ? FieldWriter(m_desk.workspace(), m_type).fault(*field, value, m_record)
                     : QString();
    });
    connect(editor, &SavedEditor::saved, this,
            [this, key, editor](const QVariant &value) { save(key, editor, value); });
    m_editors.insert(key, editor);
    return editor;
}

void QuietForm::save(const QString &key, SavedEditor *editor, const QVariant &value)
{
    const FieldInfo *field = fieldOf(key);
    if (!field)
        return;
    const QString merge = Link{m_type.tableName(), m_id, key}.toString();
    Result<AnyRecord> done =
        FieldWriter(m_desk.workspace(), m_type).write(m_id, *field, value, merge);
    if (done)
        m_record = *std::move(done);
    else
        editor->setError(done.error().message);
}

void QuietForm::followReference(const FieldInfo &info)
{
    const qint64 id = info.get(m_record.get()).toLongLong();
    if (id != 0)
        Q_EMIT openRequested(Link{info.target().tableName(), id, {}}.toString());
}

const FieldInfo *QuietForm::fieldOf(const QString &key) const
{
    const auto found = std::ranges::find(m_infos, key, &FieldInfo::key);
    return found == m_infos.end() ? nullptr : &*found;
}

QVariant QuietForm::valueOf(const QString &key) const
{
    if (SavedEditor *editor = m_editors.value(key))
        return editor->value();
    const FieldInfo *info = fieldOf(key);
    return info && m_record ? info->get(m_record.get()) : QVariant();
}

} // namespace attache
