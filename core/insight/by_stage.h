#pragma once

#include "core/domain/stage_book.h"

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

/// The phases of the stages of a book, each looked up once. The book outlives it; each thread needs
/// its own.
class StagePhases
{
public:
    explicit StagePhases(const StageBook &book)
        : m_book(book)
    {
    }
    Phase of(Stage stage)
    {
        return m_phases.of(stage, [this](Stage each) { return m_book.phase(each); });
    }

private:
    const StageBook &m_book;
    ByStage<Phase> m_phases;
};

} // namespace attache
