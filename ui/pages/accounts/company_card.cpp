#include "ui/pages/accounts/company_card.h"

#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/domain/custom_field.h"
#include "core/queries/field_text.h"
#include "core/record/field_writer.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/forms/field_editor_factory.h"
#include "ui/forms/in_place_editor.h"
#include "ui/forms/refused_texts.h"
#include "ui/forms/saved_link_edit.h"
#include "ui/pages/accounts/account_logo_row.h"
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

namespace attache {

namespace {

constexpr int MostKeyWidth = 100;

/// The fields that belong together, by their keys.
struct Group
{
    QString word;
    QStringList keys;
};

QStringList keys(std::initializer_list<const char *> list)
{
    QStringList result;
    for (const char *key : list)
        result.append(QString::fromLatin1(key));
    return result;
}

std::vector<Group> groups()
{
    return {
        {FieldLabel::tr("Name"), keys({"name", "short_name"})},
        {CompanyCard::tr("Kind"), keys({"industry", "business_type", "lifecycle", "source"})},
        {Common::tr("Size"), keys({"employees", "annual_revenue"})},
        {CompanyCard::tr("Reach"), keys({"province", "city", "address", "website", "phone"})},
        {CompanyCard::tr("Belongs to"), keys({"owner", "parent", "external_id"})},
    };
}

/// Whose words are long.
bool isWide(const FieldInfo &info)
{
    static const QStringList wide = keys({"name", "address", "website"});
    return wide.contains(info.key) || info.type == FieldType::LongText;
}

const QString &tierKey()
{
    static const QString key = QStringLiteral("tier");
    return key;
}

/// What the head of the page says already; the line comes when somebody wants to change it.
bool isInHead(const FieldInfo &info)
{
    static const QStringList shown = keys({"name", "short_name", "owner"});
    return shown.contains(info.key);
}

const QString &logoKey()
{
    static const QString key = QStringLiteral("logo");
    return key;
}

} // namespace

CompanyCard::CompanyCard(Desk &desk, QWidget *parent)
    : CardWidget(FieldLabel::tr("Company"), parent)
    , m_desk(desk)
    , m_reference(ReferenceData::read(desk.connection()))
    , m_groups(new KeyValueGroups)
    , m_more(new MoreLine)
    , m_logo(new AccountLogoRow(desk))
    , m_refused(new RefusedTexts(this))
{
    setDense();
    if (!desk.workspace().isReadOnly())
        setNote(tr("Click a line to change it"));
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_groups);
    column->addWidget(m_logo);
    column->addWidget(m_more);
    m_readable = new ErrorSwitch(whole);
    connect(m_readable, &ErrorSwitch::retried, this, &CompanyCard::refresh);
    addWidget(m_readable);
    connect(m_more, &MoreLine::chosen, this, [this](const QString &key) { edit(key); });
}

void CompanyCard::showAccount(Id<Account> account)
{
    if (account != m_account) {
        saveNow();
        putAside();
        m_asked.clear();
    }
    m_account = account;
    refresh();
    if (const QString key = m_refusedKeys.take(account.value()); !key.isEmpty())
        edit(key);
}

void CompanyCard::putAside()
{
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it) {
        if (!m_refused->take(m_account.value(), it.key(), *it.value()).isEmpty())
            m_refusedKeys.insert(m_account.value(), it.key());
    }
    if (m_place)
        m_place->drop();
}

void CompanyCard::saveNow()
{
    if (m_place)
        m_place->leave();
}

void CompanyCard::refresh()
{
    const RecordType &type = recordTypeOf<Account>();
    auto infos = allFieldsOf(m_desk.connection(), type);
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
    Result<AnyRecord> record = type.load(m_desk.connection(), m_account.value());
    if (!record && record.error().kind == Error::Kind::NotFound) {
        Q_EMIT accountLost();
        return;
    }
    if (!m_readable->shows(record))
        return;
    m_record = *std::move(record);
    showRecord();
}

void CompanyCard::build()
{
    m_groups->clear();
    m_fields.clear();
    for (const Group &group : groups()) {
        m_groups->addGroup(group.word);
        for (const QString &key : group.keys) {
            if (const FieldInfo *info = fieldOf(key))
                addField(*info, isWide(*info), true);
        }
    }
    m_groups->addGroup(tr("Own"));
    for (const FieldInfo &info : m_infos) {
        if (info.isCustom())
            addField(info, false, true);
    }
    if (const FieldInfo *notes = fieldOf(QStringLiteral("notes"))) {
        m_groups->addGroup(notes->label());
        addField(*notes, true, false);
    }
    // One width for all keys, as wide as the longest within reason.
    const QFontMetrics metrics(fontFor(FontRole::Small));
    int width = QuietField::KeyWidth;
    for (const FieldInfo &info : m_infos) {
        if (m_fields.contains(info.key))
            width = std::max(width, metrics.horizontalAdvance(info.label()) + tokens::Space2);
    }
    for (QuietField *field : std::as_const(m_fields))
        field->setKeyWidth(std::min(width, MostKeyWidth));
}

void CompanyCard::addField(const FieldInfo &info, bool wide, bool keyShown)
{
    auto *field = new QuietField(info.label());
    field->setKeyShown(keyShown);
    field->setEditable(!m_desk.workspace().isReadOnly());
    field->setLeading(info.type == FieldType::Reference);
    m_groups->addField(field, wide);
    m_fields.insert(info.key, field);
    connect(field, &QuietField::editRequested, this, [this, key = info.key] { edit(key); });
    connect(field, &QuietField::followed, this, [this, key = info.key] {
        if (const FieldInfo *found = fieldOf(key))
            followReference(*found);
    });
}

QString CompanyCard::textOf(const FieldInfo &info, const FieldText &words) const
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

void CompanyCard::showRecord()
{
    const FieldText words(m_desk.connection(), QLocale());
    QList<std::pair<QString, QString>> empty;
    for (const FieldInfo &info : m_infos) {
        QuietField *field = m_fields.value(info.key);
        if (!field)
            continue;
        const QString text = textOf(info, words);
        field->setValue(text, info.type == FieldType::LongText);
        // One that is being filled in keeps its place.
        const bool open = m_editors.contains(info.key);
        field->setVisible(open ||
                          (!text.isEmpty() && (!isInHead(info) || m_asked.contains(info.key))));
        if (text.isEmpty() && !open)
            empty.append({info.key, info.label()});
        if (open)
            m_editors.value(info.key)->setValue(
                FieldEditorFactory::shown(info, info.get(m_record.get())));
    }
    m_logo->showAccount(m_account);
    m_logo->setVisible(m_logo->hasLogo());
    if (!m_logo->hasLogo())
        empty.append({logoKey(), recordTypeOf<Account>().field(logoKey())->label()});
    if (m_desk.workspace().isReadOnly())
        empty.clear();
    m_more->setChoices(empty);
    m_groups->arrange();
}

bool CompanyCard::edit(const QString &key)
{
    if (key == logoKey()) {
        m_logo->setVisible(true);
        m_logo->setFocus(Qt::OtherFocusReason);
        return true;
    }
    const FieldInfo *info = fieldOf(key);
    if (!info || key == tierKey())
        return false;
    // The currency stands beside the amount it belongs to.
    for (const FieldInfo &amount : m_infos) {
        if (amount.type == FieldType::Money && amount.options.dependsOn &&
            key == QLatin1String(amount.options.dependsOn))
            info = &amount;
    }
    if (!m_fields.contains(info->key))
        return false;
    if (!m_desk.workspace().isReadOnly())
        open(*info, key);
    return true;
}

void CompanyCard::open(const FieldInfo &info, const QString &wanted)
{
    if (SavedEditor *known = m_editors.value(wanted)) {
        known->editor()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_place)
        m_place->leave();
    if (m_place && m_place->isVisible())
        return; // Something is refused there.
    constexpr int CurrencyWidth = 96;
    m_asked.insert(info.key);
    QuietField *line = m_fields.value(info.key);
    line->setVisible(true);
    m_groups->arrange();
    // It has a place only once it is laid out.
    for (QWidget *each : {static_cast<QWidget *>(m_groups), static_cast<QWidget *>(this)}) {
        if (each->layout())
            each->layout()->activate();
    }
    m_place = new InPlaceEditor(line, this);
    m_place->addEditor(makeEditor(info));
    const FieldInfo *currency = info.type == FieldType::Money && info.options.dependsOn
                                    ? fieldOf(QString::fromLatin1(info.options.dependsOn))
                                    : nullptr;
    if (currency)
        m_place->addEditor(makeEditor(*currency), CurrencyWidth);
    connect(m_place, &InPlaceEditor::left, this, [this] {
        m_place = nullptr;
        m_editors.clear();
        showRecord();
    });
    m_place->open(line->valueRect(), currency && wanted == currency->key ? 1 : 0);
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it)
        m_refused->giveBack(m_account.value(), it.key(), *it.value());
}

SavedEditor *CompanyCard::makeEditor(const FieldInfo &info)
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
        return field ? FieldWriter(m_desk.workspace(), recordTypeOf<Account>())
                           .fault(*field, value, m_record)
                     : QString();
    });
    connect(editor, &SavedEditor::saved, this,
            [this, key, editor](const QVariant &value) { save(key, editor, value); });
    m_editors.insert(key, editor);
    return editor;
}

void CompanyCard::save(const QString &key, SavedEditor *editor, const QVariant &value)
{
    const FieldInfo *field = fieldOf(key);
    if (!field)
        return;
    const QString merge = Link{QLatin1String(tableOf<Account>), m_account.value(), key}.toString();
    Result<AnyRecord> done = FieldWriter(m_desk.workspace(), recordTypeOf<Account>())
                                 .write(m_account.value(), *field, value, merge);
    if (done)
        m_record = *std::move(done);
    else
        editor->setError(done.error().message);
}

void CompanyCard::followReference(const FieldInfo &info)
{
    const qint64 id = info.get(m_record.get()).toLongLong();
    if (id != 0)
        Q_EMIT openRequested(Link{info.target().tableName(), id, {}}.toString());
}

SavedEditor *CompanyCard::editor(const QString &key) const
{
    return m_editors.value(key);
}

const FieldInfo *CompanyCard::fieldOf(const QString &key) const
{
    const auto found = std::ranges::find(m_infos, key, &FieldInfo::key);
    return found == m_infos.end() ? nullptr : &*found;
}

QVariant CompanyCard::valueOf(const QString &key) const
{
    if (SavedEditor *editor = m_editors.value(key))
        return editor->value();
    const FieldInfo *info = fieldOf(key);
    return info && m_record ? info->get(m_record.get()) : QVariant();
}

} // namespace attache
