#pragma once

#include "core/domain/opportunity.h"

#include <utility>
#include <vector>

namespace attache {

/// A value for each of a handful of stages, looked through from the front: a figure asks for half a
/// million of them.
template <typename Value>
class ByStage
{
public:
    /// What stands for @p stage, made by @p make(stage) where nothing does. The reference holds
    /// until the next stage is added.
    template <typename Make>
    Value &of(Stage stage, Make make)
    {
        for (auto &[known, value] : m_values) {
            if (known == stage)
                return value;
        }
        return m_values.emplace_back(stage, make(stage)).second;
    }
    Value &operator[](Stage stage)
    {
        return of(stage, [](Stage) { return Value(); });
    }

    auto begin() const { return m_values.begin(); }
    auto end() const { return m_values.end(); }

private:
    std::vector<std::pair<Stage, Value>> m_values;
};

} // namespace attache
