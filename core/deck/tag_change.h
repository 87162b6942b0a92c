#pragma once

#include "core/domain/slide.h"
#include "core/queries/library_facts.h"

namespace attache {

/// What is changed of each of several decks or slides; what is not named stays.
struct TagChange
{
    QStringList add;
    QStringList drop;
    bool setsAudience = false;
    std::optional<RoleKind> audience; ///< none takes away what was said
    bool setsStage = false;
    std::optional<Stage> stage;

    bool isEmpty() const { return add.isEmpty() && drop.isEmpty() && !setsAudience && !setsStage; }

    template <typename T>
    void apply(T &record) const
    {
        QStringList tags = tagsIn(record.tags);
        for (const QString &tag : drop)
            tags.removeAll(tag);
        for (const QString &tag : add) {
            if (!tags.contains(tag))
                tags.append(tag);
        }
        record.tags = tags.join(QStringLiteral(", "));
        if (setsAudience)
            record.audience = audience;
        if (setsStage)
            record.stage = stage;
    }
};

} // namespace attache
