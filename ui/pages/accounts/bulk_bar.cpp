#include "ui/pages/accounts/bulk_bar.h"

#include "core/queries/account_list.h"
#include "core/record/record_type.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/style/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QLocale>
#include <QMenu>
#include <QPainter>

namespace attache {

namespace {

constexpr size_t MostOwners = 15;

/// The fields that make sense for many accounts at once, in the order offered.
constexpr const char *BulkFields[] = {"tier",     "owner", "industry", "lifecycle", "business_type",
                                      "province", "city",  "source",   "currency"};

QString escaped(QString words)
{
    return words.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

BulkBar::BulkBar(Desk &desk, std::shared_ptr<const ReferenceData> reference, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_reference(std::move(reference))
    , m_count(new TextLabel({}, FontRole::BodyBold))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::Space3, tokens::Space1, tokens::Space1, tokens::Space1);
    row->setSpacing(tokens::Space2);
    row->addWidget(m_count);
    row->addSpacing(tokens::Space2);
    for (const char *key : {"tier", "owner", "industry", "lifecycle"})
        row->addWidget(addMenuButton(QLatin1String(key)));
    auto *more = new Button(tr("More fields"));
    auto *menu = new QMenu(more);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillFields(*menu);
    });
    more->setMenu(menu);
    row->addWidget(more);
    auto *remove = new Button(tr("Delete"));
    row->addWidget(remove);
    row->addStretch(1);
    auto *clear = new Button(tr("Clear selection"), ButtonKind::Flat);
    row->addWidget(clear);
    connect(remove, &Button::clicked, this, &BulkBar::removeRequested);
    connect(clear, &Button::clicked, this, &BulkBar::clearRequested);
    setAccessibleName(tr("Change the selected accounts"));
}

void BulkBar::setCount(qsizetype count)
{
    m_count->setText(tr("%n selected", nullptr, static_cast<int>(count)));
}

Button *BulkBar::addMenuButton(const QString &key)
{
    const FieldInfo *field = recordTypeOf<Account>().field(key);
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
    const auto fields = allFieldsOf(m_desk.connection(), recordTypeOf<Account>());
    if (!fields)
        return m_desk.report(fields.error());
    for (const char *key : BulkFields) {
        const FieldInfo *field = recordTypeOf<Account>().field(QString::fromLatin1(key));
        addField(*menu.addMenu(escaped(field->label())), *field);
    }
    bool first = true;
    for (const FieldInfo &field : *fields) {
        if (!field.isCustom())
            continue;
        if (first)
            menu.addSeparator();
        first = false;
        addField(*menu.addMenu(escaped(field.label())), field);
    }
}

void BulkBar::addValue(QMenu &menu, const FieldInfo &field, const QString &words,
                       const QVariant &value)
{
    connect(menu.addAction(escaped(words)), &QAction::triggered, this,
            [this, field, value] { Q_EMIT fieldChosen(field, value); });
}

void BulkBar::addField(QMenu &menu, const FieldInfo &field)
{
    for (const ChoiceInfo &choice : field.choices)
        addValue(menu, field, choice.text(), choice.key);
    for (const QString &choice : field.customChoices)
        addValue(menu, field, choice, choice);
    if (field.options.editor == Editor::IndustryTree) {
        fillIndustryMenu(menu, m_reference->industries,
                         [this, field](const QString &code) { Q_EMIT fieldChosen(field, code); });
    } else if (field.options.editor == Editor::Region) {
        for (const RegionName &province : m_reference->regions.provinces())
            addValue(menu, field,
                     m_reference->regions.provinceLabel(province.name, languageOf(QLocale())),
                     province.name);
    } else if (field.key == QLatin1String("owner")) {
        const auto owners = accountValues(m_desk.connection(), field.key);
        for (size_t i = 0; owners && i < std::min(owners->size(), MostOwners); ++i)
            addValue(menu, field, (*owners)[i].value, (*owners)[i].value);
    }
    const bool choice = field.type == FieldType::Choice;
    if (choice && !field.nullable)
        return;
    if (!menu.isEmpty())
        menu.addSeparator();
    if (!choice)
        connect(menu.addAction(tr("Other…")), &QAction::triggered, this,
                [this, field] { ask(field); });
    addValue(menu, field, tr("Leave empty"), QString());
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
