#pragma once

#include "core/queries/record_filter.h"

#include <gtest/gtest.h>

#include <vector>

namespace attache::test {

/// All records of the type @p T, in the order of eachRecord().
template <typename T>
std::vector<T> allRecords(Connection &connection)
{
    std::vector<T> records;
    const auto add = [&](const void *record) {
        records.push_back(*static_cast<const T *>(record));
        return true;
    };
    EXPECT_TRUE(eachRecord(connection, recordTypeOf<T>(), {}, add).has_value());
    return records;
}

} // namespace attache::test
