#include "ui/lists/facet_bar.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/style/icons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"

#include <QLineEdit>
#include <QTimer>

#include <algorithm>

namespace attache {

namespace {

constexpr int TextWidth = 200;
constexpr int TextPause = 120; ///< milliseconds without a key before the list follows

} // namespace

Facet switchFacet(const QString &key, const QString &label, const QString &on)
{
    Facet facet;
    facet.key = key;
    facet.label = label;
    facet.on = on;
    return facet;
}

FacetBar::FacetBar(QWidget *parent)
    : QWidget(parent)
{
    new FlowLayout(this, tokens::Space2);
}

void FacetBar::setFacets(std::vector<Facet> facets)
{
    for (const Shown &old : m_facets) {
        delete old.chip;
        delete old.menu;
    }
    m_facets.clear();
    for (Facet &facet : facets)
        add(std::move(facet));
    showAll();
}

void FacetBar::add(Facet facet)
{
    Shown shown{std::move(facet), nullptr, nullptr};
    shown.chip = new Chip(shown.facet.label);
    shown.chip->setObjectName(shown.facet.key);
    layout()->addWidget(shown.chip);
    const QString key = shown.facet.key;
    if (shown.facet.load) {
        shown.menu = new ChoiceMenu(shown.facet.load, this);
        shown.chip->setMenu(shown.menu);
        connect(shown.menu, &ChoiceMenu::checkedChanged, this,
                [this, key](const QStringList &values) { take(key, values); });
    } else {
        connect(shown.chip, &Chip::toggledOn, this,
                [this, key, on = shown.facet.on] { take(key, {on}); });
    }
    connect(shown.chip, &Chip::removed, this, [this, key] { take(key, {}); });
    m_facets.push_back(std::move(shown));
}

void FacetBar::take(const QString &key, const QStringList &values)
{
    m_query.setFacet(key, values);
    showAll();
    Q_EMIT queryChanged();
}

void FacetBar::setTextShown(bool shown)
{
    m_textShown = shown;
    if (shown && !m_text)
        addText();
    showAll();
}

/// Hidden while empty in most lists, so it is made when it is first wanted.
void FacetBar::addText()
{
    m_text = new QLineEdit;
    m_text->setFixedSize(TextWidth, tokens::ChipHeight);
    m_text->setPlaceholderText(Common::tr("Search in this list"));
    m_text->setAccessibleName(Common::tr("Search in this list"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    layout()->addWidget(m_text);
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(TextPause);
    connect(m_text, &QLineEdit::textEdited, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, &FacetBar::takeText);
    const auto takeNow = [this, pause] {
        pause->stop();
        takeText();
    };
    connect(m_text, &QLineEdit::returnPressed, this, takeNow);
    connect(m_text, &QLineEdit::editingFinished, this, [this, takeNow] {
        takeNow();
        m_text->setVisible(m_textShown || !m_text->text().isEmpty());
    });
}

void FacetBar::takeText()
{
    const QString text = m_text->text().trimmed();
    if (m_query.text == text)
        return;
    m_query.text = text;
    Q_EMIT queryChanged();
}

void FacetBar::show(const Shown &shown)
{
    const QStringList values = m_query.facets.value(shown.facet.key);
    if (shown.facet.whileSet)
        shown.chip->setVisible(!values.isEmpty());
    if (!shown.menu)
        return shown.chip->setOn(!values.isEmpty());
    QStringList words;
    for (const QString &value : values)
        words.append(shown.facet.word(value));
    shown.menu->setChecked(values);
    //: Between the values of a filter, as in "S, A, B"
    shown.chip->setValue(words.join(Common::tr(", ")));
}

void FacetBar::showAll()
{
    for (const Shown &each : m_facets)
        show(each);
    if (!m_text && m_query.text.isEmpty())
        return;
    if (!m_text)
        addText();
    if (m_text->text().trimmed() != m_query.text)
        m_text->setText(m_query.text);
    m_text->setVisible(m_textShown || !m_query.text.isEmpty());
}

void FacetBar::setQuery(const ListQuery &query)
{
    m_query = query;
    showAll();
}

void FacetBar::setOnly(const QString &key, const QStringList &values)
{
    m_query.text.clear();
    m_query.facets.clear();
    take(key, values);
}

void FacetBar::clear()
{
    m_query.text.clear();
    m_query.facets.clear();
    showAll();
    Q_EMIT queryChanged();
}

void FacetBar::focusText()
{
    if (!m_text)
        addText();
    m_text->show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

ListQuery FacetBar::keptOf(ListQuery query) const
{
    for (const Shown &each : m_facets) {
        if (!each.facet.kept)
            query.facets.remove(each.facet.key);
    }
    return query;
}

QStringList FacetBar::keys() const
{
    QStringList keys;
    for (const Shown &each : m_facets)
        keys.append(each.facet.key);
    return keys;
}

Chip *FacetBar::chip(const QString &key) const
{
    for (const Shown &each : m_facets) {
        if (each.facet.key == key)
            return each.chip;
    }
    return nullptr;
}

ChoiceMenu *FacetBar::menu(const QString &key) const
{
    for (const Shown &each : m_facets) {
        if (each.facet.key == key)
            return each.menu;
    }
    return nullptr;
}

} // namespace attache
