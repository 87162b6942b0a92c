#include "ui/pages/settings/fields_section.h"

#include "core/base/shared_text.h"
#include "core/domain/contact.h"
#include "core/domain/opportunity.h"
#include "core/queries/workspace_records.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/saved_combo_box.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/style/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int NameWidth = 220;
constexpr int KindWidth = 140;

template <typename T>
void addType(SegmentedControl *control)
{
    control->addSegment(QCoreApplication::translate("RecordType", Description<T>::info.several),
                        QLatin1String(tableOf<T>));
}

bool sameButForWords(const CustomField &a, const CustomField &b)
{
    return a.id == b.id && a.kind == b.kind;
}

} // namespace

FieldsSection::FieldsSection(Desk &desk)
    : m_desk(desk)
    , m_type(new SegmentedControl)
{
    m_type->setAccessibleName(Common::tr("Record type"));
    addType<Account>(m_type);
    addType<Contact>(m_type);
    addType<Opportunity>(m_type);
    auto *card = new CardWidget(tr("Custom fields"));
    card->setNote(tr("they work like built-in fields in forms, columns, filters and imports"));
    card->addTrailing(m_type);
    auto *holder = new QWidget;
    m_rows = new QVBoxLayout(holder);
    m_rows->setContentsMargins(0, tokens::Space2, 0, 0);
    m_rows->setSpacing(tokens::Space2);
    card->addWidget(holder);
    auto *add = new Button(tr("Add a field"));
    add->setEnabled(!m_desk.workspace().isReadOnly());
    connect(add, &Button::clicked, this, &FieldsSection::add);
    card->body()->addWidget(add, 0, Qt::AlignLeading);
    addCard(card);
    connect(m_type, &SegmentedControl::currentChanged, this, &FieldsSection::refresh);
}

QString FieldsSection::recordType() const
{
    return m_type->currentData().toString();
}

Result<void> FieldsSection::read()
{
    ATTACHE_TRY(const std::vector<CustomField> fields,
                customFieldsOf(m_desk.connection(), recordType()));
    const bool sameRows =
        !fields.empty() &&
        std::equal(fields.begin(), fields.end(), m_shown.begin(), m_shown.end(), sameButForWords);
    m_shown = fields;
    if (sameRows) {
        for (int i = 0; i < m_rows->count(); ++i) {
            const CustomField &field = fields[static_cast<size_t>(i)];
            const auto edits = m_rows->itemAt(i)->widget()->findChildren<SavedLineEdit *>();
            edits.first()->setValue(field.label);
            if (edits.size() > 1)
                edits[1]->setValue(QString(field.choices).replace(u'\n', QStringLiteral(", ")));
        }
        return {};
    }
    clearLayout(m_rows);
    for (const CustomField &field : fields) {
        QWidget *row = makeRow(field, &field == &fields.front(), &field == &fields.back());
        m_rows->addWidget(row);
        // At once, so that a new row can take the keyboard.
        row->show();
    }
    if (fields.empty())
        m_rows->addWidget(
            new EmptyState(tr("Fields that you add to the built-in ones appear here.")));
    return {};
}

QWidget *FieldsSection::makeName(const CustomField &field)
{
    auto *name = new SavedLineEdit;
    name->setValue(field.label);
    name->editor()->setAccessibleName(tr("Name of the field"));
    connect(name, &SavedEditor::saved, this, [this, id = field.id, name](const QVariant &value) {
        const QString label = value.toString().trimmed();
        if (label.isEmpty())
            return name->setError(tr("A field needs a name."));
        change(id, name, tr("Rename the field \"%1\"").arg(nameOf(id)),
               [&](CustomField &now) { now.label = label; });
    });
    name->setFixedWidth(NameWidth);
    return name;
}

QWidget *FieldsSection::makeKind(const CustomField &field)
{
    auto *kind = new SavedComboBox;
    for (const auto &choice : choicesOf<CustomFieldKind>)
        kind->addChoice(labelOf(choice.value), keyOf(choice.value));
    kind->setValue(keyOf(field.kind));
    kind->setFixedWidth(KindWidth);
    kind->editor()->setAccessibleName(FieldLabel::tr("Kind of value"));
    connect(kind, &SavedEditor::saved, this, [this, id = field.id, kind](const QVariant &value) {
        change(id, kind, tr("Change the type of the field \"%1\"").arg(nameOf(id)),
               [&](CustomField &now) {
                   now.kind = fromKey<CustomFieldKind>(value.toString()).value_or(now.kind);
               });
    });
    return kind;
}

QWidget *FieldsSection::makeChoices(const CustomField &field)
{
    auto *choices = new SavedLineEdit;
    choices->setPlaceholder(tr("Choices, separated by commas"));
    choices->editor()->setAccessibleName(FieldLabel::tr("Choices"));
    choices->setValue(QString(field.choices).replace(u'\n', QStringLiteral(", ")));
    const auto take = [this, id = field.id, choices](const QVariant &value) {
        static const QRegularExpression comma(QStringLiteral("\\s*[,，、;；\\n]\\s*"));
        const QStringList words = value.toString().trimmed().split(comma, Qt::SkipEmptyParts);
        change(id, choices, tr("Change the choices of \"%1\"").arg(nameOf(id)),
               [&](CustomField &now) { now.choices = words.join(QLatin1Char('\n')); });
    };
    connect(choices, &SavedEditor::saved, this, take);
    return choices;
}

QWidget *FieldsSection::makeRow(const CustomField &field, bool first, bool last)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(tokens::Space2);

    line->addWidget(makeName(field));
    line->addWidget(makeKind(field));
    if (field.kind == CustomFieldKind::Choice)
        line->addWidget(makeChoices(field), 1);
    else
        line->addStretch(1);

    const auto addButton = [&](const char *iconName, const QString &text, bool enabled, auto act) {
        auto *button = new Button({}, ButtonKind::Flat);
        button->setIcon(icon(QLatin1String(iconName)));
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setEnabled(enabled && !m_desk.workspace().isReadOnly());
        connect(button, &Button::clicked, this, act);
        line->addWidget(button, 0, Qt::AlignTop);
    };
    addButton("go-up", Common::tr("Move up"), !first, [this, id = field.id] { move(id, -1); });
    addButton("go-down", Common::tr("Move down"), !last, [this, id = field.id] { move(id, 1); });
    addButton("edit-delete", Common::tr("Remove"), true, [this, field] { remove(field); });
    for (SavedEditor *editor : row->findChildren<SavedEditor *>())
        editor->setReadOnly(m_desk.workspace().isReadOnly());
    return row;
}

void FieldsSection::add()
{
    const auto stored = customFieldsOf(m_desk.connection(), recordType());
    if (!stored)
        return m_desk.report(stored.error());
    const std::vector<CustomField> &fields = *stored;
    CustomField field;
    field.recordType = recordType();
    field.position = fields.empty() ? 0 : fields.back().position + 1;
    const auto taken = [&](const QString &label) {
        return std::ranges::any_of(fields,
                                   [&](const CustomField &each) { return each.label == label; });
    };
    field.label = tr("New field");
    for (int n = 2; taken(field.label); ++n)
        field.label = tr("New field %1").arg(n);
    if (!m_desk.edit(tr("Add a field"), [&](Writer &w) { return w.insert(field); }))
        return;
    refresh();
    auto *name = m_rows->itemAt(m_rows->count() - 1)->widget()->findChild<SavedLineEdit *>();
    name->lineEdit()->setFocus();
    name->lineEdit()->selectAll();
}

QString FieldsSection::nameOf(Id<CustomField> field) const
{
    const auto found = std::ranges::find(m_shown, field, &CustomField::id);
    return found == m_shown.end() ? QString() : found->label;
}

void FieldsSection::change(Id<CustomField> field, SavedEditor *editor, const QString &title,
                           const std::function<void(CustomField &)> &apply)
{
    // Only what was changed here: the rest may have changed since the row was made.
    const Result<void> done = m_desk.workspace().perform(
        title, [&](Writer &writer) { return writer.change(field, apply); });
    editor->setError(done ? QString() : done.error().message);
}

void FieldsSection::move(Id<CustomField> field, int step)
{
    auto stored = customFieldsOf(m_desk.connection(), recordType());
    if (!stored)
        return m_desk.report(stored.error());
    std::vector<CustomField> &fields = *stored;
    const auto found =
        std::ranges::find_if(fields, [&](const CustomField &each) { return each.id == field; });
    const auto target = found - fields.begin() + step;
    if (found == fields.end() || target < 0 || target >= std::ssize(fields))
        return;
    std::iter_swap(found, fields.begin() + target);
    m_desk.edit(tr("Move a field"), [&](Writer &writer) -> Result<void> {
        for (size_t i = 0; i < fields.size(); ++i) {
            if (fields[i].position == static_cast<int>(i))
                continue;
            fields[i].position = static_cast<int>(i);
            ATTACHE_CHECK(writer.update(fields[i]));
        }
        return {};
    });
}

void FieldsSection::remove(const CustomField &field)
{
    m_desk.editUndoably(tr("Remove the field \"%1\"").arg(field.label),
                        [id = field.id](Writer &writer) { return writer.remove(id); });
}

} // namespace attache
