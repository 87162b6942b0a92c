#pragma once

#include "ui/desk/page.h"
#include "ui/desk/page_parts.h"

#include <functional>
#include <vector>

class QListWidget;
class QStackedWidget;

namespace attache {

class PageHeader;
class SettingsSection;

/// All settings, in sections with a list of them on the left; each section is made when it is first
/// shown, and changes are saved at once.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    /// What can be set, in the order of the list.
    struct Section
    {
        QString key;       ///< what a link names it by
        const char *title; ///< source text in the translation context "attache::SettingsPage"
    };
    static std::vector<Section> sections();

    explicit SettingsPage(const PageParts &parts, QWidget *parent = nullptr);

    QString title() const override;
    /// The field of a link names the section ("talk_track"), or a record shown in it.
    void activate(const QVariant &argument) override;

protected:
    void read() override;

private:
    using Maker = std::function<SettingsSection *()>;
    struct Entry
    {
        QString key;
        Maker make;
        SettingsSection *section = nullptr;
    };

    void add(const Section &section, Maker make);
    void showSection(int row);

    QListWidget *m_list;
    QStackedWidget *m_stack;
    std::vector<Entry> m_entries;
};

} // namespace attache
