#pragma once

#include "core/exchange/row_source.h"

#include <memory>
#include <vector>

namespace attache {

struct ImportPlan;

/// The rows of a file in the shape of a list, whatever habits its maker had.
class ShapedRows
{
public:
    /// @p rows must live as long.
    ShapedRows(const RowSource &rows, const ImportPlan &plan);
    const RowSource &rows() const { return *m_rows; }

private:
    void shape(std::unique_ptr<RowSource> (*make)(const RowSource &));

    const RowSource *m_rows;
    std::vector<std::unique_ptr<RowSource>> m_shapes; ///< each stands on the one before
};

} // namespace attache
