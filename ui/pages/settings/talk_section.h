#pragma once

#include "core/domain/reference.h"
#include "core/domain/stage_book.h"
#include "core/domain/talk_track.h"
#include "ui/pages/settings/settings_section.h"

#include <array>
#include <utility>

class QStandardItemModel;

namespace attache {

class Button;
class CardWidget;
class Desk;
class SavedTextEdit;
class SegmentedControl;
class TableView;

/// What to say to whom at which stage: the matrix of roles and stages in both languages, and the
/// texts of the cell chosen in it. What was changed can go back to what came along.
class TalkSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit TalkSection(Desk &desk);

protected:
    Result<void> read() override;

private:
    struct Cell
    {
        RoleKind role = RoleKind::User;
        Stage stage = Stage::Lead;
    };

    CardWidget *makeMatrix();
    CardWidget *makeEditors();
    Language language() const;
    QString cellName(RoleKind role, Stage stage) const;
    Cell current() const;
    /// The row of the file for @p cell; one without an id, with the texts that came along, where
    /// nobody changed them.
    TalkTrack trackAt(Cell cell) const;
    /// What was changed for whatever we sell, in the language shown.
    Result<void> readEdited(Connection &connection);
    void fillMatrix();
    void showCell();
    void save(LongText TalkTrack::*member, const QVariant &value);
    void reset();

    Desk &m_desk;
    SegmentedControl *m_language;
    QStandardItemModel *m_model;
    TableView *m_table = nullptr;
    CardWidget *m_card = nullptr;
    Button *m_reset = nullptr;
    std::array<std::pair<LongText TalkTrack::*, SavedTextEdit *>, 4> m_texts{};
    StageBook m_stages;
    std::vector<Stage> m_columns;         ///< of the matrix, behind the role
    std::vector<TalkTrackText> m_builtIn; ///< in the language shown
    std::vector<TalkTrack> m_edited;      ///< in the language shown
};

} // namespace attache
