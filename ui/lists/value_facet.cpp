#include "ui/lists/value_facet.h"

#include "core/base/shared_text.h"
#include "core/domain/opportunity.h"
#include "core/queries/field_text.h"
#include "core/queries/record_list.h"

#include <QLocale>

namespace attache {

Facet valueFacet(Connection &connection, const RecordType &type, const QString &key,
                 const std::function<QString(const QString &value)> &word)
{
    const FieldInfo *field = type.field(key);
    Facet facet;
    facet.key = key;
    facet.label = field->label();
    facet.word = word ? word : [](const QString &value) { return value; };
    facet.load = [&connection, &type, field,
                  said = facet.word]() -> Result<std::vector<ChoiceMenu::Choice>> {
        std::vector<ChoiceMenu::Choice> choices;
        ATTACHE_TRY(const auto values, recordValues(connection, type, *field));
        for (const ValueCount &each : values) {
            if (!each.value.isEmpty())
                choices.push_back({each.value, said(each.value), each.count, 0});
        }
        return choices;
    };
    return facet;
}

std::vector<Facet> dealFacets(Connection &connection)
{
    std::vector<Facet> facets;
    facets.push_back(choiceFacet<Tier>(QStringLiteral("tier"), FieldLabel::tr("Tier")));
    facets.push_back(valueFacet(connection, recordTypeOf<Account>(), QStringLiteral("industry"),
                                [&connection](const QString &code) {
                                    return FieldText(connection, QLocale()).industry(code);
                                }));
    facets.push_back(valueFacet(connection, recordTypeOf<Opportunity>(), QStringLiteral("owner")));
    return facets;
}

} // namespace attache
