#include "core/exchange/shaped_rows.h"

#include "core/exchange/company_people.h"
#include "core/exchange/customer_people.h"
#include "core/exchange/import.h"
#include "core/exchange/joined_columns.h"
#include "core/exchange/kinds_of_numbers.h"
#include "core/exchange/table_end.h"
#include "core/exchange/unnamed_columns.h"

namespace attache {

ShapedRows::ShapedRows(const RowSource &rows, const ImportPlan &plan)
    : m_rows(&rows)
{
    if (plan.headerRow == 0)
        shape(withNames);
    shape(withCustomersAsPeople);
    shape(withColumnsApart);
    shape(withKindsInOrder);
    shape(withCompanies);
    shape(withoutEnd);
}

void ShapedRows::shape(std::unique_ptr<RowSource> (*make)(const RowSource &))
{
    if (auto shaped = make(*m_rows)) {
        m_rows = shaped.get();
        m_shapes.push_back(std::move(shaped));
    }
}

} // namespace attache
