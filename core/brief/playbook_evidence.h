#pragma once

#include "core/base/language.h"
#include "core/brief/letterhead_content.h"
#include "core/domain/playbook.h"
#include "core/insight/step_durations.h"

/// @file
/// What a change of a playbook came to: time per step before and after, for the end of the year.

namespace attache {

/// What the page is written from.
struct PlaybookEvidence
{
    Playbook playbook;
    QString earlier; ///< what the version is called that it took the place of; empty for none
    /// The first day on which runs count as after; none where versions part them, or where the
    /// playbook was not changed since its first run: all runs are before then.
    QDate changedOn;
    PlaybookComparison comparison;
    LetterheadContent letterhead;
    QString author;
    QDate today;

    bool isChanged() const { return changedOn.isValid() || !earlier.isEmpty(); }
};

/// Runs that began before and after @p since; left out, those of the version before and of this
/// one; without one, by the day on which its steps were changed last while runs had begun. NotFound
/// when the playbook is gone.
Result<PlaybookEvidence> readPlaybookEvidence(Connection &connection, Id<Playbook> playbook,
                                              QDate today, QDate since = {});

/// Where a side has too few runs it says so instead of a change. Pure.
Document playbookEvidenceDocument(const PlaybookEvidence &evidence, Language language);

} // namespace attache
