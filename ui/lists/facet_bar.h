#pragma once

#include "core/base/choice.h"
#include "core/queries/list_query.h"
#include "ui/widgets/choice_menu.h"

#include <QHash>
#include <QWidget>

#include <functional>
#include <vector>

class QLineEdit;

namespace attache {

class Chip;

/// One thing a list can be narrowed by.
struct Facet
{
    QString key;   ///< in the query
    QString label; ///< translated
    /// The values to choose from, with their numbers; asked for each time the menu opens.
    ChoiceMenu::Load load = {};
    std::function<QString(const QString &value)> word = {}; ///< what the chip says for a value
    bool whileSet = false; ///< in sight only while it is set, which a page does
    bool kept = true;      ///< by views and preferences
    QString on = {};       ///< the one value, where there are no others to load
};

inline constexpr QLatin1String FacetOn("yes");
/// A facet that is just on or off: on is the one value @p on.
Facet switchFacet(const QString &key, const QString &label, const QString &on = FacetOn);

/// A facet over the values of the enumeration @p E; @p counts gives the number of records by key,
/// where there is one.
template <typename E>
Facet choiceFacet(const QString &key, const QString &label,
                  const std::function<Result<QHash<QString, qint64>>()> &counts = {})
{
    Facet facet;
    facet.key = key;
    facet.label = label;
    facet.load = [counts]() -> Result<std::vector<ChoiceMenu::Choice>> {
        Result<QHash<QString, qint64>> numbers = QHash<QString, qint64>();
        if (counts)
            numbers = counts();
        if (!numbers)
            return numbers.error();
        std::vector<ChoiceMenu::Choice> choices;
        for (const Choice<E> &choice : choicesOf<E>) {
            const QString value = QLatin1String(choice.key);
            choices.push_back(
                {value, labelOf(choice.value), counts ? numbers->value(value) : -1, 0});
        }
        return choices;
    };
    facet.word = [](const QString &value) { return labelOf(fromStoredKey<E>(value)); };
    return facet;
}

/// The filters over a list: a chip with a menu for each filter, and a search line. Shows and
/// changes a query; the list decides what it means.
class FacetBar : public QWidget
{
    Q_OBJECT

public:
    explicit FacetBar(QWidget *parent = nullptr);

    /// Replaces all facets; what the query asks of the others stays.
    void setFacets(std::vector<Facet> facets);
    /// Whether the search line stands there even while it is empty.
    void setTextShown(bool shown);

    /// The order is kept, but it is for the table to change.
    void setQuery(const ListQuery &query);
    /// Takes all filters off but this one, and announces it.
    void setOnly(const QString &key, const QStringList &values);
    const ListQuery &query() const { return m_query; }
    void clear();
    void focusText();

    QStringList keys() const;
    /// @p query without the facets that are not kept.
    ListQuery keptOf(ListQuery query) const;
    /// Null for no such facet.
    Chip *chip(const QString &key) const;
    ChoiceMenu *menu(const QString &key) const;
    QLineEdit *textLine() const { return m_text; }

Q_SIGNALS:
    /// A person has changed text or facets.
    void queryChanged();

private:
    struct Shown
    {
        Facet facet;
        Chip *chip;
        ChoiceMenu *menu; ///< null for a switch
    };

    void add(Facet facet);
    void addText();
    void show(const Shown &shown);
    void take(const QString &key, const QStringList &values);
    void takeText();
    void showAll();

    ListQuery m_query;
    std::vector<Shown> m_facets;
    QLineEdit *m_text = nullptr;
    bool m_textShown = false;
};

} // namespace attache
