#include "ui/lists/bulk_bar.h"

#include "core/base/shared_text.h"
#include "core/domain/custom_field.h"
#include "core/exchange/import_rules.h"
#include "core/queries/record_list.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/style/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/menu_error.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QLocale>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace attache {

namespace {

constexpr int MostPeople = 15;
constexpr int ButtonHeight = tokens::ControlHeight - 4;

} // namespace

bool isMergeable(const RecordType &type)
{
    return std::ranges::find(importableTypes(), &type) != importableTypes().end();
}

BulkBar::BulkBar(Desk &desk, const RecordType &type, std::shared_ptr<const ReferenceData> reference,
                 QStringList fields, qsizetype buttons, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_type(type)
    , m_fields(std::move(fields))
    , m_reference(std::move(reference))
    , m_count(new TextLabel({}, FontRole::BodyBold))
    , m_merge(new Button(Common::tr("Merge…")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::Space3, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    row->addWidget(m_count);
    row->addSpacing(tokens::Space2);
    for (qsizetype i = 0; i < std::min(buttons, m_fields.size()); ++i)
        row->addWidget(addMenuButton(m_fields[i]));
    auto *more = new Button(tr("More fields"));
    auto *menu = new QMenu(more);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillFields(*menu);
    });
    more->setMenu(menu);
    row->addWidget(more);
    row->addWidget(m_merge);
    auto *remove = new Button(Common::tr("Delete"));
    row->addWidget(remove);
    row->addStretch(1);
    auto *clear = new Button(tr("Clear selection"), ButtonKind::Flat);
    row->addWidget(clear);
    m_merge->setToolTip(tr("Makes one record of the two and keeps the history of both"));
    connect(m_merge, &Button::clicked, this, &BulkBar::mergeRequested);
    connect(remove, &Button::clicked, this, &BulkBar::removeRequested);
    connect(clear, &Button::clicked, this, &BulkBar::clearRequested);
    // The bar takes the height of the filters; its frame is seen around the buttons.
    for (auto *each : findChildren<Button *>())
        each->setFixedHeight(ButtonHeight);
    setAccessibleName(tr("Change what is selected"));
}

void BulkBar::setCount(qsizetype count)
{
    m_count->setText(tr("%n selected", nullptr, static_cast<int>(count)));
    m_merge->setVisible(count == 2 && isMergeable(m_type));
}

Button *BulkBar::addMenuButton(const QString &key)
{
    const FieldInfo *field = m_type.field(key);
    auto *button = new Button(field->label());
    auto *menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, field] {
        menu->clear();
        addField(*menu, *field);
    });
    button->setMenu(menu);
    return button;
}

void BulkBar::fillFields(QMenu &menu)
{
    const auto fields = allFieldsOf(m_desk.connection(), m_type);
    if (!fields)
        return addUnreadable(menu, fields.error());
    for (const QString &key : m_fields) {
        const FieldInfo *field = m_type.field(key);
        addField(*menu.addMenu(plainLabel(field->label())), *field);
    }
    bool first = true;
    for (const FieldInfo &field : *fields) {
        if (!field.isCustom())
            continue;
        if (first)
            menu.addSeparator();
        first = false;
        addField(*menu.addMenu(plainLabel(field.label())), field);
    }
}

void BulkBar::addValue(QMenu &menu, const FieldInfo &field, const QString &words,
                       const QVariant &value)
{
    connect(menu.addAction(plainLabel(words)), &QAction::triggered, this,
            [this, field, value] { Q_EMIT fieldChosen(field, value); });
}

void BulkBar::addField(QMenu &menu, const FieldInfo &field)
{
    for (const ChoiceInfo &choice : field.choices)
        addValue(menu, field, choice.text(), choice.key);
    for (const QString &choice : field.customChoices)
        addValue(menu, field, choice, choice);
    if (field.options.editor == Editor::IndustryTree) {
        fillIndustryMenu(menu, *m_reference,
                         [this, field](const QString &code) { Q_EMIT fieldChosen(field, code); });
    } else if (field.options.editor == Editor::Region) {
        for (const RegionName &province : m_reference->regions.provinces())
            addValue(menu, field,
                     m_reference->regions.provinceLabel(province.name, languageOf(QLocale())),
                     province.name);
    } else if (field.options.editor == Editor::Person) {
        addPeople(menu, field);
    } else if (field.type == FieldType::Boolean) {
        addValue(menu, field, Common::tr("Yes"), true);
        addValue(menu, field, Common::tr("No"), false);
        return;
    }
    const bool choice = field.type == FieldType::Choice;
    if (choice && !field.nullable)
        return;
    if (!menu.isEmpty())
        menu.addSeparator();
    if (!choice)
        connect(menu.addAction(tr("Other…")), &QAction::triggered, this,
                [this, field] { ask(field); });
    addValue(menu, field, tr("Set to empty"), QString());
}

void BulkBar::addPeople(QMenu &menu, const FieldInfo &field)
{
    const auto people = recordValues(m_desk.connection(), m_type, field);
    if (!people)
        return addUnreadable(menu, people.error());
    int shown = 0;
    for (const ValueCount &each : *people) {
        if (!each.value.isEmpty() && shown++ < MostPeople)
            addValue(menu, field, each.value, each.value);
    }
}

QStringList BulkBar::fieldsOf(const RecordType &type)
{
    QStringList keys;
    for (const FieldInfo &field : type.fields) {
        const bool listed = field.options.editor == Editor::IndustryTree ||
                            field.options.editor == Editor::Region ||
                            field.options.editor == Editor::Person;
        if (!field.options.hidden && !field.options.required &&
            (listed || field.type == FieldType::Choice || field.type == FieldType::Boolean))
            keys.append(field.key);
    }
    return keys;
}

void BulkBar::ask(const FieldInfo &field)
{
    bool ok = false;
    const QString text =
        QInputDialog::getText(this, field.label(), field.label(), QLineEdit::Normal, {}, &ok);
    if (ok && !text.trimmed().isEmpty())
        Q_EMIT fieldChosen(field, text.trimmed());
}

void BulkBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    drawPanel(&painter, rect(), colors.accentWeak, colors.accent, tokens::RadiusControl);
}

} // namespace attache
