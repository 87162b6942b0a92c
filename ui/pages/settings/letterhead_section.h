#pragma once

#include "core/domain/letterhead.h"
#include "ui/pages/settings/settings_section.h"

#include <utility>
#include <vector>

class QLabel;

namespace attache {

class Button;
class Desk;
class SavedLineEdit;

/// Whose paper the documents are printed on, with its logo.
class LetterheadSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit LetterheadSection(Desk &desk);

protected:
    Result<void> read() override;

private:
    void chooseLogo();
    void removeLogo();
    void showLogo(const QString &hash);

    Desk &m_desk;
    std::vector<std::pair<QString Letterhead::*, SavedLineEdit *>> m_fields;
    QLabel *m_logo;
    Button *m_remove;
};

} // namespace attache
