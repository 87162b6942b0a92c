#pragma once

#include "core/domain/industry.h"
#include "ui/pages/settings/settings_section.h"

class QVBoxLayout;

namespace attache {

class Desk;
class TextLabel;

/// Industries: texts that match no code, each mapped for all its accounts at once, and deeper
/// levels of the tree from a file.
class IndustriesSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit IndustriesSection(Desk &desk);

protected:
    Result<void> read() override;

private:
    QWidget *makeRow(const QString &text, qint64 count, const Industries &tree);
    void map(const QString &text, const QString &code, qint64 count);
    void load();

    Desk &m_desk;
    QVBoxLayout *m_rows;
    TextLabel *m_levels;
};

} // namespace attache
