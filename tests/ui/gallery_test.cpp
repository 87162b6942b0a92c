#include "ui/badges/badge_delegates.h"
#include "ui/badges/chain_strip.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/roles.h"
#include "ui/desk/page.h"
#include "ui/forms/form.h"
#include "ui/forms/saved_combo_box.h"
#include "ui/forms/saved_date_edit.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/shell/navigation_bar.h"
#include "ui/shell/shell_window.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/top_bar.h"
#include "ui/style/fonts.h"
#include "ui/style/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/calendar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/task_strip.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QVBoxLayout>
#include <gtest/gtest.h>

// Renders the frame and every piece in both themes. With ATTACHE_GALLERY_DIR set the pictures are
// kept there to be looked at; without it the test holds that they differ by theme and fit.

namespace attache {
namespace {

QString zh(const char *text)
{
    return QString::fromUtf8(text);
}

ChainCells chain(const char *states)
{
    ChainCells cells;
    for (size_t i = 0; i < cells.size(); ++i) {
        cells[i].role = ChainRoles[i];
        const char state = states[i];
        cells[i].opposed = state == 'x';
        cells[i].faded = state == 'f' || state == 'F';
        cells[i].coverage = state == 'n'                   ? RoleCoverage::Named
                            : state == 'm' || state == 'f' ? RoleCoverage::Met
                            : state == 's' || state == 'F' ? RoleCoverage::Supportive
                                                           : RoleCoverage::Unknown;
    }
    return cells;
}

class SamplePage : public Page
{
public:
    explicit SamplePage(QString title)
        : m_title(std::move(title))
    {
        column = makeColumn(12, 20);
    }
    QString title() const override { return m_title; }
    void activate(const QVariant &) override {}
    QVBoxLayout *column;

private:
    void read() override {}

    QString m_title;
};

struct Row
{
    Tier tier;
    const char *name, *industry, *region, *stage, *chain, *amount, *next;
    bool late;
};

const Row Rows[] = {
    {Tier::S, "重庆长安汽车股份有限公司", "汽车制造", "重庆 · 江北", "方案演示", "mmn--",
     "¥ 2,400,000", "今天", true},
    {Tier::S, "贵州茅台酒股份有限公司", "酒、饮料制造", "贵州 · 遵义", "商务谈判", "smmsn",
     "¥ 1,860,000", "3 天后", false},
    {Tier::A, "平安银行股份有限公司", "货币金融服务", "广东 · 深圳", "需求确认", "mn-nn",
     "¥ 920,000", "逾期 6 天", true},
    {Tier::A, "厦门钨业股份有限公司", "有色金属冶炼", "福建 · 厦门", "方案演示", "mmxn-",
     "¥ 780,000", "5 天后", false},
    {Tier::B, "长沙银行股份有限公司", "货币金融服务", "湖南 · 长沙", "签约", "sssss", "¥ 320,000",
     "28 天后", false},
    {Tier::C, "朝阳科技股份有限公司", "计算机、通信", "广东 · 东莞", "线索", "fF---", "—",
     "64 天后", false},
};

QStandardItemModel *accountsModel(QObject *parent)
{
    auto *model = new QStandardItemModel(parent);
    const char *headers[] = {"",     "客户名称", "行业",     "地区",
                             "阶段", "决策链",   "商机金额", "下次联系"};
    for (int i = 0; i < 8; ++i) {
        auto *item = new QStandardItem(zh(headers[i]));
        if (i >= 6)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        model->setHorizontalHeaderItem(i, item);
    }
    for (const Row &row : Rows) {
        QList<QStandardItem *> items;
        auto *tier = new QStandardItem;
        tier->setData(static_cast<int>(row.tier), Roles::TierRole);
        items << tier;
        for (const char *text : {row.name, row.industry, row.region, row.stage})
            items << new QStandardItem(zh(text));
        items[2]->setData(static_cast<int>(Tone::Muted), Roles::ToneRole);
        items[3]->setData(static_cast<int>(Tone::Muted), Roles::ToneRole);
        auto *cells = new QStandardItem;
        cells->setData(QVariant::fromValue(chain(row.chain)), Roles::ChainRole);
        items << cells << new QStandardItem(zh(row.amount)) << new QStandardItem(zh(row.next));
        items[7]->setData(static_cast<int>(row.late ? Tone::Danger : Tone::Muted), Roles::ToneRole);
        for (int i : {6, 7})
            items[i]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        model->appendRow(items);
    }
    return model;
}

QWidget *detailCard()
{
    auto *card = new CardWidget;
    auto *head = new QHBoxLayout;
    head->addWidget(new TierBadge(Tier::S, tokens::BadgeLargeSize));
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(new ElidedLabel(zh("长安汽车"), FontRole::Section));
    names->addWidget(
        new ElidedLabel(zh("重庆长安汽车股份有限公司"), FontRole::Small, TextColor::Muted));
    head->addLayout(names, 1);
    card->body()->addLayout(head);
    card->addWidget(new TextLabel(zh("决策链覆盖"), FontRole::SmallBold, TextColor::Secondary));
    card->addWidget(new ChainStripWidget(chain("mmn--")));
    card->addSeparator();
    card->addWidget(
        new TextLabel(zh("今天 14:00 拜访 · 准备度"), FontRole::SmallBold, TextColor::Secondary));
    card->addWidget(new MeterWidget(64));
    card->addSeparator();
    auto *tags = new FlowLayout;
    for (const auto &[text, tone] :
         std::initializer_list<std::pair<const char *, Tone>>{{"我方", Tone::Neutral},
                                                              {"逾期 2 天", Tone::Danger},
                                                              {"明天", Tone::Warn},
                                                              {"支持", Tone::Ok},
                                                              {"未见过", Tone::Accent}})
        tags->addWidget(new Tag(zh(text), tone));
    card->body()->addLayout(tags);
    card->body()->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(new Button(zh("打开简报"), ButtonKind::Primary));
    buttons->addWidget(new Button(zh("新建拜访")));
    buttons->addStretch(1);
    card->body()->addLayout(buttons);
    card->setFixedWidth(tokens::SidePanelWidth);
    return card;
}

Page *accountsPage()
{
    auto *page = new SamplePage(zh("客户"));
    auto *header = new PageHeader(zh("客户"));
    header->setSubtitle(zh("4,231 家 · 筛选出 312 家"));
    for (const char *text : {"导入…", "导出…", "列"})
        header->addButton(zh(text));
    page->column->addWidget(header);
    auto *chips = new FlowLayout;
    auto *tier = new Chip(zh("分级"));
    tier->setValue(zh("S、A、B"));
    chips->addWidget(tier);
    auto *region = new Chip(zh("地区"));
    region->setValue(zh("广东、重庆"));
    chips->addWidget(region);
    for (const char *text : {"行业", "阶段", "负责人"}) {
        auto *chip = new Chip(zh(text));
        chip->setMenu(new QMenu(chip));
        chips->addWidget(chip);
    }
    chips->addWidget(new Chip(zh("超期未联系")));
    page->column->addLayout(chips);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    auto *table = new TableView;
    table->setModel(accountsModel(table));
    table->setItemDelegateForColumn(0, new TierDelegate(table));
    table->setItemDelegateForColumn(5, new ChainDelegate(table));
    table->setSortingEnabled(true);
    table->sortByColumn(1, Qt::AscendingOrder);
    table->setColumnWidth(0, 42);
    table->setColumnWidth(1, 186);
    table->setColumnWidth(5, 150);
    table->selectRow(0);
    row->addWidget(table, 1);
    row->addWidget(detailCard());
    page->column->addLayout(row, 1);
    return page;
}

QWidget *formCard()
{
    auto *card = new CardWidget(zh("基本信息"));
    card->setNote(zh("离开即保存"));
    card->addAction(zh("历史 ▸"));
    auto *form = new Form;
    form->addRow(zh("名称"), new SavedLineEdit)->setValue(zh("重庆长安汽车股份有限公司"));
    auto *wrong = form->addRow(zh("成立日期"), new SavedDateEdit);
    wrong->setValue(QDate(2026, 11, 30));
    wrong->setError(zh("晚于今天，请改成以前的日期"));
    auto *combo = form->addRow(zh("业务类型"), new SavedComboBox);
    combo->addChoice(zh("平台型"), 1);
    combo->addChoice(zh("工具型"), 2);
    form->addRow(zh("备注"), new SavedTextEdit)->setValue(zh("第一行\n第二行\n第三行"));
    form->addRow(zh("只读"), new QCheckBox(zh("不再提醒")))->setChecked(true);
    card->addWidget(form);
    return card;
}

Page *piecesPage()
{
    auto *page = new SamplePage(zh("拜访"));
    auto *header = new PageHeader(zh("长安汽车 · 方案演示"));
    header->setLeading(new TierBadge(Tier::S, tokens::BadgeLargeSize));
    header->setStacked(true);
    header->setSubtitle(
        zh("11 月 22 日 周日 14:00–15:30 · 重庆江北 长安研究院 3 楼 · 我方 2 人，对方 4 人"));
    auto *steps = new SegmentedControl;
    for (const char *text : {"1 准备", "2 现场", "3 纪要"})
        steps->addSegment(zh(text));
    steps->setDone(2, true);
    header->addAction(steps);
    header->addButton(zh("打印"));
    header->addButton(zh("导出简报 PDF"), ButtonKind::Primary);
    page->column->addWidget(header);
    auto *scroll = new ScrollBody;
    auto *grid = new QGridLayout;
    grid->setSpacing(12);
    auto *head = new CardWidget;
    auto *blocks = new QHBoxLayout;
    for (int i = 0; i < 3; ++i)
        blocks->addWidget(new KeyValueBlock(zh("商机"), zh("车联网数据平台 一期"),
                                            zh("方案演示 · 第 23 天（上限 30）")));
    head->body()->addLayout(blocks);
    grid->addWidget(head, 0, 0, 1, 2);
    const PersonCardContent person{zh("张工（张明）"),
                                   zh("车联网部 · 使用方"),
                                   zh("支持"),
                                   Tone::Ok,
                                   zh("现场能不能用、少几步"),
                                   zh("实车数据演示、操作手册"),
                                   zh("夜间批量上传现在怎么做？"),
                                   zh("谈价格")};
    grid->addWidget(new PersonCard(person), 1, 0);
    grid->addWidget(new PersonCard(person), 1, 1);
    grid->addWidget(formCard(), 2, 0);
    auto *empty = new CardWidget(zh("拜访"));
    auto *state = new EmptyState(zh("这里是与这个客户的拜访，还没有一次。"));
    state->addButton(zh("新建拜访"), ButtonKind::Primary);
    state->addButton(zh("导入日历…"));
    empty->addWidget(state);
    grid->addWidget(empty, 2, 1);
    scroll->column()->addLayout(grid);
    scroll->column()->addStretch(1);
    page->column->addWidget(scroll, 1);
    return page;
}

std::unique_ptr<ShellWindow> sampleWindow()
{
    auto window = std::make_unique<ShellWindow>();
    const std::pair<const char *, const char *> items[] = {
        {"view-calendar", "今日"},      {"user-properties", "客户"},
        {"system-users", "拜访"},       {"view-list-details", "商机"},
        {"address-book-new", "资料库"}, {"office-chart-bar", "分析"}};
    for (const auto &[name, text] : items) {
        const QString key = QString::fromLatin1(name);
        window->addPage(key, key, zh(text), [key, text = zh(text)]() -> Page * {
            return key == QLatin1String("user-properties") ? accountsPage()
                   : key == QLatin1String("system-users")  ? piecesPage()
                                                           : new SamplePage(text);
        });
    }
    window->addSeparator();
    window->addPage(QStringLiteral("configure"), QStringLiteral("configure"), zh("设置"),
                    [] { return new SamplePage(zh("设置")); });
    window->navigation()->setCount(QStringLiteral("view-calendar"), 3);
    window->navigation()->setCount(QStringLiteral("user-properties"), 4231);
    window->topBar()->setUndo(zh("修改客户分级"));
    window->topBar()->setRedo(zh("新建拜访"));
    window->status()->setWorkspace(zh("华东区客户.attache"));
    window->status()->setState(zh("已全部保存"));
    window->status()->setBackup(zh("备份：今天 08:31 · 已校验"));
    window->status()->tasks()->setTask(zh("导入 securities.csv"), 0.62);
    return window;
}

QImage shoot(QWidget &window, const QString &name, qreal scale = 1)
{
    window.show();
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QImage image(window.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    window.render(&image);
    const QString folder = qEnvironmentVariable("ATTACHE_GALLERY_DIR");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        image.save(QDir(folder).filePath(name + QStringLiteral(".png")));
    return image;
}

TEST(Gallery, EveryPieceInBothThemes)
{
    Theme theme(*static_cast<QApplication *>(QCoreApplication::instance()));
    auto window = sampleWindow();
    QHash<QString, QImage> pictures;
    for (const auto scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
        theme.setScheme(scheme);
        for (const char *page : {"user-properties", "system-users"}) {
            window->showPage(QString::fromLatin1(page));
            const QString name =
                QString::fromLatin1(page) +
                (theme.isDark() ? QStringLiteral("-dark") : QStringLiteral("-light"));
            pictures.insert(name, shoot(*window, name));
        }
    }
    for (const QString &page : {QStringLiteral("user-properties"), QStringLiteral("system-users")})
        EXPECT_NE(pictures.value(page + QStringLiteral("-dark")),
                  pictures.value(page + QStringLiteral("-light")));
    theme.setScheme(Theme::Scheme::Light);
    window->toast()->showUndoable(zh("已删除“长安汽车”的 3 条承诺"));
    window->topBar()->search()->setFocus();
    window->resize(1024, 720);
    shoot(*window, QStringLiteral("narrow-toast"));
    EXPECT_TRUE(window->navigation()->isNarrow());
    EXPECT_EQ(window->width(), 1024);
}

TEST(Gallery, RightToLeftLargeAndSmall)
{
    Theme theme(*static_cast<QApplication *>(QCoreApplication::instance()));
    auto window = sampleWindow();
    window->showPage(QStringLiteral("user-properties"));
    window->resize(1280, 720);
    window->show();
    window->setFocus();
    EXPECT_EQ(window->size(), QSize(1280, 720)) << "everything fits";
    const QImage large = shoot(*window, QStringLiteral("small-at-200"), 2);
    EXPECT_EQ(large.size(), QSize(2560, 1440));
    window->setLayoutDirection(Qt::RightToLeft);
    EXPECT_NE(shoot(*window, QStringLiteral("right-to-left"), 2), large);
}

TEST(Gallery, PopUpsInTheDark)
{
    Theme theme(*static_cast<QApplication *>(QCoreApplication::instance()));
    theme.setScheme(Theme::Scheme::Dark);
    QWidget holder;
    auto *row = new QHBoxLayout(&holder);
    QMenu menu;
    for (const char *text : {"新建客户", "新建拜访"})
        menu.addAction(zh(text))->setShortcut(Qt::CTRL | Qt::Key_N);
    menu.addSeparator();
    menu.addAction(zh("不可用"))->setEnabled(false);
    row->addWidget(new Calendar);
    auto *list = new QListWidget;
    list->addItems({zh("一"), zh("二"), zh("三")});
    list->setCurrentRow(1);
    row->addWidget(list);
    auto *tabs = new QTabWidget;
    for (const char *text : {"概况", "人", "商机"})
        tabs->addTab(new QWidget, zh(text));
    row->addWidget(tabs);
    auto *column = new QVBoxLayout;
    column->addWidget(new QSpinBox);
    column->addWidget(new QRadioButton(zh("单选")));
    column->addWidget(new QProgressBar);
    auto *off = new Button(zh("不可用"));
    off->setEnabled(false);
    column->addWidget(off);
    row->addLayout(column);
    menu.resize(menu.sizeHint());
    EXPECT_GT(shoot(menu, QStringLiteral("menu-dark")).width(), 80);
    const QImage dark = shoot(holder, QStringLiteral("popups-dark"));
    theme.setScheme(Theme::Scheme::Light);
    EXPECT_NE(shoot(holder, QStringLiteral("popups-light")), dark);
}

} // namespace
} // namespace attache
