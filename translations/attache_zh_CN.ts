<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountGlance</name>
    <message>
        <source>find out who the %1 is</source>
        <translation>弄清谁是%1</translation>
    </message>
    <message>
        <source>Next: </source>
        <extracomment>Before the person to be met next, with the space that belongs there</extracomment>
        <translation>下一位 </translation>
    </message>
    <message>
        <source> (%1)</source>
        <extracomment>Behind a person: their role</extracomment>
        <translation>（%1）</translation>
    </message>
    <message>
        <source> (%1), through %2</source>
        <extracomment>Behind a person: their role, and who could introduce us</extracomment>
        <translation>（%1），由%2引荐</translation>
    </message>
    <message>
        <source> (%1), via %2</source>
        <extracomment>Behind a person, in few words: the letter of their role, and who could introduce us</extracomment>
        <translation>（%1），由%2引荐</translation>
    </message>
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>The list cannot be sorted by &quot;%1&quot;.</source>
        <translation>列表不能按“%1”排序。</translation>
    </message>
</context>
<context>
    <name>AccountLogo</name>
    <message>
        <source>Remove the logo of &quot;%1&quot;</source>
        <translation>移除“%1”的 Logo</translation>
    </message>
    <message>
        <source>Change the logo of &quot;%1&quot;</source>
        <translation>更换“%1”的 Logo</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large for a logo. The limit is 4 MB.</source>
        <translation>“%1”过大，不能用作 Logo。上限为 4 MB。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a PNG, JPEG or GIF image.</source>
        <translation>“%1”不是 PNG、JPEG 或 GIF 图片。</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; is incomplete.</source>
        <translation>图片“%1”不完整。</translation>
    </message>
    <message>
        <source>The image &quot;%1&quot; has too many pixels for a logo.</source>
        <translation>图片“%1”的像素过多，不能用作 Logo。</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Tiers</source>
        <translation>分级</translation>
    </message>
    <message>
        <source>Show the tiers of accounts</source>
        <translation>显示客户分级</translation>
    </message>
    <message>
        <source>Product map</source>
        <translation>产品地图</translation>
    </message>
    <message>
        <source>Show the map of products</source>
        <translation>显示产品地图</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Decision chains</source>
        <translation>决策链</translation>
    </message>
</context>
<context>
    <name>AmountText</name>
    <message>
        <source>%1 hundred million</source>
        <extracomment>An amount in hundreds of millions, as Chinese counts: 1.86 亿</extracomment>
        <translation>%1 亿</translation>
    </message>
    <message>
        <source>%1 ten thousand</source>
        <extracomment>An amount in tens of thousands, as Chinese counts: 240 万</extracomment>
        <translation>%1 万</translation>
    </message>
</context>
<context>
    <name>Assembler</name>
    <message>
        <source>No slides are selected.</source>
        <translation>没有选择任何页。</translation>
    </message>
    <message>
        <source>A selected slide belongs to an unknown deck.</source>
        <translation>所选的页属于未知的 PPT。</translation>
    </message>
    <message>
        <source>The slides have different sizes (%1). Specify the size of the new presentation.</source>
        <translation>所选页尺寸不一致（%1）。请指定新 PPT 的尺寸。</translation>
    </message>
    <message>
        <source>These placeholders have no value: %1. Fill them in, or leave them blank on export.</source>
        <translation>以下占位符没有对应内容：%1。请补全，或选择留空导出。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a slide size. Use 16:9, 4:3 or centimetres, such as 33.9x19.1.</source>
        <translation>“%1”不是有效的页面尺寸。请用 16:9、4:3，或以厘米表示，如 33.9x19.1。</translation>
    </message>
    <message>
        <source>The slide cannot be used because in &quot;%1&quot; the part &quot;%2&quot; has no %3.</source>
        <translation>“%1”中的部件“%2”缺少%3，这一页无法使用。</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>&quot;%1&quot; refers to &quot;%2&quot;, which is not in the file. The reference was removed.</source>
        <translation>“%1”引用了文件中没有的“%2”，已去掉该引用。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: the embedded object &quot;%2&quot; contains macros and was replaced by its picture.</source>
        <translation>“%1”：嵌入对象“%2”含有宏，已改用其图片。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged: the part &quot;%2&quot; refers to itself.</source>
        <translation>“%1”已损坏：部件“%2”循环引用自身。</translation>
    </message>
    <message>
        <source>master</source>
        <translation>母版</translation>
    </message>
    <message>
        <source>valid layout</source>
        <translation>有效的版式</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: buttons that ran a macro or a custom show no longer work.</source>
        <translation>“%1”：运行宏或自定义放映的按钮已失效。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: zooms were replaced by linked pictures.</source>
        <translation>“%1”：缩放定位已改为带链接的图片。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: the macros of the embedded file &quot;%2&quot; were removed.</source>
        <translation>“%1”：嵌入文件“%2”中的宏已移除。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: the slides were scaled from %2 to %3. The aspect ratio is unchanged.</source>
        <translation>“%1”：页面已由 %2 缩放为 %3，长宽比不变。</translation>
    </message>
    <message>
        <source>The new presentation failed the check and was not written. %1</source>
        <translation>新的演示文稿通不过检查，因此没有写出。%1</translation>
    </message>
    <message>
        <source>{{%1 (not closed)</source>
        <comment>a placeholder</comment>
        <translation>{{%1（括号不成对）</translation>
    </message>
    <message>
        <source>The type of the part &quot;%2&quot; in &quot;%1&quot; is unknown. The part was left out.</source>
        <translation>无法识别“%1”中部件“%2”的类型，该部件未带入。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <comment>place: a deck as a whole</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, slide %2</source>
        <comment>place: deck, number of a slide</comment>
        <translation>“%1”第 %2 页</translation>
    </message>
    <message>
        <source>%1: the link to slide %2 was removed because that slide is not included.</source>
        <comment>%1 is a place</comment>
        <translation>%1：指向第 %2 页的链接已去掉，因为该页没有一起带入。</translation>
    </message>
    <message>
        <source>%1: the file &quot;%2&quot; is only linked and was not included.</source>
        <comment>%1 is a place</comment>
        <translation>%1：文件“%2”只是链接，不会一起带入。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: the part &quot;%2&quot; refers to something that is not in the file. The reference was removed.</source>
        <translation>“%1”：部件“%2”引用了文件中没有的内容，该引用已去掉。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: the table styles could not be read and were left out.</source>
        <translation>“%1”：表格样式无法读取，未放入。</translation>
    </message>
    <message>
        <source>%1 has more than one layout. The first one was kept.</source>
        <comment>%1 is a place</comment>
        <translation>%1 有多个版式，已保留第一个。</translation>
    </message>
</context>
<context>
    <name>AssemblyTask</name>
    <message>
        <source>Making a presentation</source>
        <translation>正在生成演示文稿</translation>
    </message>
</context>
<context>
    <name>Assessment</name>
    <message>
        <source>Answer sheet</source>
        <translation>答案卷</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>考核试卷</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n point(s)</source>
        <translation>
            <numerusform>%1，%n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer is noted.</source>
        <translation>没有记录答案。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no questions yet. Add some from the question bank.</source>
        <translation>“%1”还没有考题，请从题库添加。</translation>
    </message>
    <message>
        <source>True</source>
        <translation>对</translation>
    </message>
    <message>
        <source>False</source>
        <translation>错</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>&quot;%1&quot; has %2. The limit for an attachment is %3.</source>
        <translation>“%1”有 %2，附件最大 %3。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder. Attach the files in it.</source>
        <translation>“%1”是文件夹，请选其中的文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a regular file.</source>
        <translation>“%1”不是普通文件。</translation>
    </message>
    <message>
        <source>Files cannot be attached to this: %1.</source>
        <translation>这类记录不能添加附件：%1。</translation>
    </message>
    <message>
        <source>Attach %1 to %2</source>
        <extracomment>A step that can be undone: a file (%1) was attached to a record (%2)</extracomment>
        <translation>给%2添加附件 %1</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s) to %1</source>
        <extracomment>The same for several files; %1 is the record</extracomment>
        <translation>
            <numerusform>给%1添加 %n 个附件</numerusform>
        </translation>
    </message>
    <message>
        <source>No file was attached.</source>
        <translation>没有添加附件。</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>&quot;%1&quot; is not an Attaché backup.</source>
        <translation>“%1”不是行前的备份文件。</translation>
    </message>
    <message>
        <source>%1 (my work, %2)</source>
        <extracomment>Name of a file: %1 is that of the workspace, %2 a day and a time</extracomment>
        <translation>%1（我的工作 %2）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer version of Attaché. Install that version to restore it. Nothing was changed.</source>
        <translation>“%1”由更新版本的行前写入。请安装新版本后再恢复；数据未做任何更改。</translation>
    </message>
</context>
<context>
    <name>BlobDevice</name>
    <message>
        <source>The file could not be read completely.</source>
        <translation>文件未能完整读取。</translation>
    </message>
</context>
<context>
    <name>Brief</name>
    <message>
        <source>Visit brief</source>
        <translation>行前简报</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>未定日期</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <translation>明天到期</translation>
    </message>
    <message>
        <source>not met yet</source>
        <translation>未见过</translation>
    </message>
    <message>
        <source>First</source>
        <translation>首先</translation>
    </message>
    <message>
        <source>Find out the role</source>
        <translation>弄清对方的角色</translation>
    </message>
    <message>
        <source>Next to meet: %1.</source>
        <translation>下一位该见：%1。</translation>
    </message>
    <message>
        <source>Next to meet: %1, introduced by %2.</source>
        <extracomment>%2 is one or several people, the one to ask first.</extracomment>
        <translation>下一位该见：%1，可由%2引荐。</translation>
    </message>
    <message>
        <source>Recent activity</source>
        <translation>最近往来</translation>
    </message>
    <message>
        <source>influence %1/5</source>
        <translation>影响力 %1/5</translation>
    </message>
    <message>
        <source>except materials</source>
        <translation>材料除外</translation>
    </message>
    <message>
        <source>The amount of %1 is below %2. Handle deals of this size by phone.</source>
        <translation>金额 %1，低于 %2：这类商机用电话跟进即可。</translation>
    </message>
    <message>
        <source>The amount of %1 is above %2. Deals of this size are worth a visit.</source>
        <translation>金额 %1，高于 %2：值得上门拜访。</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) planned for this day. The limit for a field day is %1.</source>
        <translation>
            <numerusform>当天已排 %n 个拜访；外勤一天最多 %1 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>上次通话</translation>
    </message>
    <message>
        <source>What we know</source>
        <translation>已知情况</translation>
    </message>
    <message>
        <source>usual in the trade</source>
        <translation>行业常见</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n day(s) old</source>
        <translation>
            <numerusform>%1：已 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>An answer to &quot;%1&quot;</source>
        <extracomment>Something to bring to a visit; %1 is a question that was asked there</extracomment>
        <translation>对“%1”的答复</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>&quot;%1&quot; has no events. There is nothing to import.</source>
        <translation>“%1”中没有日程，没有可导入的内容。</translation>
    </message>
    <message>
        <source>The time zone &quot;%1&quot; is not known. The time here was taken.</source>
        <translation>不认识时区“%1”，已按本机时区读取。</translation>
    </message>
    <message>
        <source>The event ends before it starts. Its end was left out.</source>
        <translation>日程的结束早于开始，结束时间未导入。</translation>
    </message>
    <message>
        <source>The event is in the year %1. Check its day.</source>
        <translation>这个日程在 %1 年，请核对日期。</translation>
    </message>
    <message>
        <source>What the event says is too long. It was left out.</source>
        <translation>日程的文字太长，已略去。</translation>
    </message>
</context>
<context>
    <name>CaseStudy</name>
    <message>
        <source>a customer</source>
        <translation>某客户</translation>
    </message>
    <message>
        <source>a customer (%1)</source>
        <extracomment>%1 is an industry; stands in the place of the customer&apos;s name</extracomment>
        <translation>某客户（%1）</translation>
    </message>
    <message>
        <source>one of their people</source>
        <translation>客户方人员</translation>
    </message>
</context>
<context>
    <name>Changeset</name>
    <message>
        <source>This step conflicts with later changes. Nothing was changed.</source>
        <translation>之后的改动与这一步冲突，无法执行；数据未做任何更改。</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台型</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具型</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务型</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>硬件型</translation>
    </message>
    <message>
        <source>Transformation</source>
        <translation>改革型</translation>
    </message>
    <message>
        <source>Acquire</source>
        <translation>获客</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>转化</translation>
    </message>
    <message>
        <source>Serve</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>续约</translation>
    </message>
    <message>
        <source>Lost pool</source>
        <translation>流失池</translation>
    </message>
    <message>
        <source>Industry traits</source>
        <translation>行业特点</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>业务流程</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>营收</translation>
    </message>
    <message>
        <source>Basic needs</source>
        <translation>基本需求</translation>
    </message>
    <message>
        <source>IT architecture</source>
        <translation>IT架构</translation>
    </message>
    <message>
        <source>Market position</source>
        <translation>市场地位</translation>
    </message>
    <message>
        <source>User</source>
        <translation>使用方</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation>评估方</translation>
    </message>
    <message>
        <source>Budget holder</source>
        <translation>预算方</translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation>拍板方</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>签字方</translation>
    </message>
    <message>
        <source>Liaison</source>
        <translation>对接人</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>需求方</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>已见</translation>
    </message>
    <message>
        <source>Supportive</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>Supporter</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>中立</translation>
    </message>
    <message>
        <source>Opponent</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>需求确认</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>方案演示</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>商务谈判</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>签约</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>直销</translation>
    </message>
    <message>
        <source>Through a partner</source>
        <translation>BD 合作</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>For the brand</source>
        <translation>图名</translation>
    </message>
    <message>
        <source>For profit</source>
        <translation>图利</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>上门拜访</translation>
    </message>
    <message>
        <source>Online meeting</source>
        <translation>线上会议</translation>
    </message>
    <message>
        <source>They come to us</source>
        <translation>客户来访</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Business meal</source>
        <translation>商务宴请</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>会议活动</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Real need</source>
        <translation>真实需求</translation>
    </message>
    <message>
        <source>Project progress</source>
        <translation>项目进展</translation>
    </message>
    <message>
        <source>People and their concerns</source>
        <translation>相关角色</translation>
    </message>
    <message>
        <source>Introduction, training, demo, negotiation</source>
        <translation>介绍/培训/演示/谈判</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>后续事项</translation>
    </message>
    <message>
        <source>Customer said</source>
        <translation>客户说</translation>
    </message>
    <message>
        <source>Relayed by sales</source>
        <translation>销售转述</translation>
    </message>
    <message>
        <source>Observed on site</source>
        <translation>现场观察</translation>
    </message>
    <message>
        <source>True</source>
        <translation>真</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>待验证</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>疑似伪</translation>
    </message>
    <message>
        <source>Us</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Them</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未兑现</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待备</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>已备好</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>External</source>
        <translation>对外版</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部版</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>研发期</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证期</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>成长期</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>成熟期</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>衰退期</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>Upside</source>
        <translation>机会</translation>
    </message>
    <message>
        <source>Nobody who decides or holds the budget was ever met</source>
        <translation>拍板方和预算方都没见过</translation>
    </message>
    <message>
        <source>In this stage for longer than its limit</source>
        <translation>在本阶段停留超过上限</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>分级</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Business type</source>
        <translation>业务类型</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>服务中</translation>
    </message>
    <message>
        <source>Paying</source>
        <translation>付费中</translation>
    </message>
    <message>
        <source>Buying again</source>
        <translation>复购</translation>
    </message>
    <message>
        <source>One-off</source>
        <translation>一次性</translation>
    </message>
    <message>
        <source>Recurring</source>
        <translation>持续订阅</translation>
    </message>
    <message>
        <source>By usage</source>
        <translation>按用量</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>佣金</translation>
    </message>
    <message>
        <source>Paid by a third party</source>
        <translation>第三方付费</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Lost to a rival</source>
        <translation>输给竞品</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>没有预算</translation>
    </message>
    <message>
        <source>Nobody decided</source>
        <translation>无人拍板</translation>
    </message>
    <message>
        <source>The need is gone</source>
        <translation>需求消失</translation>
    </message>
    <message>
        <source>Product does not fit</source>
        <translation>产品不匹配</translation>
    </message>
    <message>
        <source>Not enough trust</source>
        <translation>信任不足</translation>
    </message>
    <message>
        <source>Wrong time</source>
        <translation>时机不对</translation>
    </message>
    <message>
        <source>Our supporter left</source>
        <translation>支持者离开</translation>
    </message>
    <message>
        <source>Budget named</source>
        <translation>已说明预算</translation>
    </message>
    <message>
        <source>Decision maker met</source>
        <translation>已见拍板方</translation>
    </message>
    <message>
        <source>Price asked</source>
        <translation>已问价</translation>
    </message>
    <message>
        <source>Trial in use</source>
        <translation>试用在用</translation>
    </message>
    <message>
        <source>Rival dropped</source>
        <translation>已放弃竞品</translation>
    </message>
    <message>
        <source>Go-live date named</source>
        <translation>已说明上线日期</translation>
    </message>
    <message>
        <source>Approval process shown</source>
        <translation>已说明审批流程</translation>
    </message>
    <message>
        <source>Contract terms discussed</source>
        <translation>已谈合同条款</translation>
    </message>
    <message>
        <source>No sign yet</source>
        <translation>暂无信号</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Tender</source>
        <translation>招投标</translation>
    </message>
    <message>
        <source>Our step</source>
        <translation>我方步骤</translation>
    </message>
    <message>
        <source>Go-live</source>
        <translation>上线</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>口头说过</translation>
    </message>
    <message>
        <source>Confirmed by a second role</source>
        <translation>第二个角色确认</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>Specialist of the niche</source>
        <translation>细分领域专家</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>经营稳定</translation>
    </message>
    <message>
        <source>Benchmark customer</source>
        <translation>标杆客户</translation>
    </message>
    <message>
        <source>Third-party proof</source>
        <translation>第三方证明</translation>
    </message>
    <message>
        <source>Shared vision</source>
        <translation>共同愿景</translation>
    </message>
    <message>
        <source>Value won</source>
        <translation>赢单金额</translation>
    </message>
    <message>
        <source>Deals won</source>
        <translation>赢单数</translation>
    </message>
    <message>
        <source>Win rate (%)</source>
        <translation>赢单率（%）</translation>
    </message>
    <message>
        <source>Open value</source>
        <translation>在谈金额</translation>
    </message>
    <message>
        <source>Weighted value</source>
        <translation>加权金额</translation>
    </message>
    <message>
        <source>Coverage of decision chains (%)</source>
        <translation>决策链覆盖度（%）</translation>
    </message>
    <message>
        <source>Our promises kept in time (%)</source>
        <translation>我方承诺按时兑现率（%）</translation>
    </message>
    <message>
        <source>Accounts visited in time (%)</source>
        <translation>客户按时拜访率（%）</translation>
    </message>
    <message>
        <source>Hours of visits</source>
        <translation>拜访工时</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>未征询</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>已征询</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>White paper</source>
        <translation>白皮书</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Social profile</source>
        <translation>社交账号</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Taken along</source>
        <translation>已带去</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>已展示</translation>
    </message>
    <message>
        <source>There</source>
        <translation>有</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不分</translation>
    </message>
    <message>
        <source>This slide</source>
        <translation>固定页</translation>
    </message>
    <message>
        <source>Slide of this industry with these tags</source>
        <translation>本行业带这些标签的页</translation>
    </message>
    <message>
        <source>Best case of this industry</source>
        <translation>本行业最佳案例</translation>
    </message>
    <message>
        <source>Product of this opportunity</source>
        <translation>本商机的产品</translation>
    </message>
    <message>
        <source>Competitor met there</source>
        <translation>在该客户遇到的竞品</translation>
    </message>
    <message>
        <source>Number in another system</source>
        <translation>其他系统中的编号</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>曾用名</translation>
    </message>
    <message>
        <source>Number of a merged record</source>
        <translation>被合并记录的编号</translation>
    </message>
    <message>
        <source>They said</source>
        <translation>对方说</translation>
    </message>
    <message>
        <source>We saw it</source>
        <translation>看到的</translation>
    </message>
    <message>
        <source>Hearsay</source>
        <translation>转述</translation>
    </message>
    <message>
        <source>Strategic effect</source>
        <translation>战略影响</translation>
    </message>
    <message>
        <source>Share of our revenue</source>
        <translation>营收占比</translation>
    </message>
    <message>
        <source>Standing in the trade</source>
        <translation>行业地位</translation>
    </message>
    <message>
        <source>Spend in a year</source>
        <translation>年采购额</translation>
    </message>
    <message>
        <source>Customer base</source>
        <translation>客户群</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌知名度</translation>
    </message>
    <message>
        <source>Chain stores</source>
        <translation>连锁门店</translation>
    </message>
    <message>
        <source>Number of employees</source>
        <translation>员工人数</translation>
    </message>
    <message>
        <source>Their annual revenue</source>
        <translation>对方年营收</translation>
    </message>
    <message>
        <source>Own criterion</source>
        <translation>自定标准</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>路途</translation>
    </message>
    <message>
        <source>Serving the customer</source>
        <translation>服务客户</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Office work</source>
        <translation>内务</translation>
    </message>
    <message>
        <source>Key-account sales</source>
        <translation>大客户销售</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>运营</translation>
    </message>
    <message>
        <source>Product person</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Data analyst</source>
        <translation>数据分析</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>A rival&apos;s</source>
        <translation>竞品</translation>
    </message>
    <message>
        <source>Built in-house</source>
        <translation>自建</translation>
    </message>
    <message>
        <source>Has none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Does not suit</source>
        <translation>不合适</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>达成</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>Aimed too high</source>
        <translation>定得太高</translation>
    </message>
    <message>
        <source>No time left for it</source>
        <translation>没排出时间</translation>
    </message>
    <message>
        <source>The customer put it off</source>
        <translation>客户推迟</translation>
    </message>
    <message>
        <source>Waited for our own house</source>
        <translation>等内部</translation>
    </message>
    <message>
        <source>No longer wanted</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>Budget month</source>
        <translation>预算月</translation>
    </message>
    <message>
        <source>Rival&apos;s contract ends</source>
        <translation>竞品合同到期</translation>
    </message>
    <message>
        <source>Missing requirement</source>
        <translation>缺少的需求</translation>
    </message>
    <message>
        <source>No case of the trade</source>
        <translation>没有同行案例</translation>
    </message>
    <message>
        <source>From a day on</source>
        <translation>到某天再谈</translation>
    </message>
    <message>
        <source>In talks</source>
        <translation>在谈</translation>
    </message>
    <message>
        <source>Case of the trade</source>
        <translation>有了同行案例</translation>
    </message>
    <message>
        <source>Our supporter elsewhere</source>
        <translation>支持者换了东家</translation>
    </message>
    <message>
        <source>New supporter</source>
        <translation>有了新的支持者</translation>
    </message>
    <message>
        <source>Sign of life</source>
        <translation>有动静</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Not used there</source>
        <translation>该行业不用</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>已填</translation>
    </message>
    <message>
        <source>With a substitute</source>
        <translation>用相近的代替</translation>
    </message>
    <message>
        <source>Spring Festival</source>
        <translation>春节</translation>
    </message>
    <message>
        <source>National Day holiday</source>
        <translation>国庆节</translation>
    </message>
    <message>
        <source>Our sales</source>
        <translation>我方销售</translation>
    </message>
    <message>
        <source>Users of a customer</source>
        <translation>客户使用人员</translation>
    </message>
    <message>
        <source>One answer</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>Several answers</source>
        <translation>多选</translation>
    </message>
    <message>
        <source>True or false</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Short answer</source>
        <translation>简答</translation>
    </message>
    <message>
        <source>Practical task</source>
        <translation>实操</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Visible cost</source>
        <translation>显性成本</translation>
    </message>
    <message>
        <source>Hidden maintenance</source>
        <translation>隐性维护成本</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>迁移成本</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>收益</translation>
    </message>
    <message>
        <source>Per year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>Customer&apos;s figure</source>
        <translation>客户提供</translation>
    </message>
    <message>
        <source>Our figure</source>
        <translation>我方提供</translation>
    </message>
    <message>
        <source>Cost and return of this opportunity</source>
        <translation>本商机的成本与收益</translation>
    </message>
    <message>
        <source>Competitors there, function by function</source>
        <translation>该客户处竞品逐项对比</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>The latest valid backup is from %1. To restore it:</source>
        <translation>最近的可用备份时间是 %1。恢复方法：</translation>
    </message>
    <message>
        <source>There is no valid backup in &quot;%1&quot;.</source>
        <translation>“%1”中没有可用的备份。</translation>
    </message>
    <message>
        <source>The workspace to use.</source>
        <translation>要使用的工作区。</translation>
    </message>
    <message>
        <source>Print the result as JSON.</source>
        <translation>以 JSON 输出结果。</translation>
    </message>
    <message>
        <source>Language: zh_CN or en.</source>
        <translation>语言：zh_CN 或 en。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be made.</source>
        <translation>今天的备份未能完成。</translation>
    </message>
    <message>
        <source>Attaché 行前, a workbench for customer visits.</source>
        <translation>行前 Attaché：客户拜访工作台。</translation>
    </message>
    <message>
        <source>open the window</source>
        <translation>打开窗口</translation>
    </message>
    <message>
        <source>All commands accept --json, --lang zh_CN or en, and --help. VISIT is an id, &quot;next&quot; or &quot;last&quot;. The exit status is 0 on success, 1 on failure and 2 on incorrect usage.</source>
        <translation>所有命令都支持 --json、--lang zh_CN 或 en、--help。VISIT 可以是编号、next 或 last。退出状态：0 成功；1 失败；2 用法错误。</translation>
    </message>
    <message>
        <source>Missing argument after &quot;%1&quot;.</source>
        <translation>“%1”后面缺少参数。</translation>
    </message>
    <message>
        <source>Unexpected argument &quot;%1&quot;.</source>
        <translation>多余的参数“%1”。</translation>
    </message>
    <message>
        <source>No workspace specified. Use --workspace FILE.</source>
        <translation>未指定工作区，请用 --workspace 文件 指定。</translation>
    </message>
    <message>
        <source>Write a PDF.</source>
        <translation>输出 PDF。</translation>
    </message>
    <message>
        <source>Print Markdown.</source>
        <translation>输出 Markdown。</translation>
    </message>
    <message>
        <source>Print plain text (default).</source>
        <translation>输出纯文本（默认）。</translation>
    </message>
    <message>
        <source>external (default) or internal, which includes internal notes.</source>
        <translation>external 对外版（默认），或 internal 内部版（含内部内容）。</translation>
    </message>
    <message>
        <source>Wrote &quot;%1&quot;.</source>
        <translation>已写入“%1”。</translation>
    </message>
    <message>
        <source>This build has no user interface and cannot write PDF files. Use --markdown or --text.</source>
        <translation>此版本不含图形界面，不能生成 PDF。请用 --markdown 或 --text。</translation>
    </message>
    <message>
        <source>Choose one of --pdf, --markdown and --text.</source>
        <translation>--pdf、--markdown、--text 只能选一个。</translation>
    </message>
    <message>
        <source>Unknown edition &quot;%1&quot;. Use external or internal.</source>
        <translation>未知的版本“%1”。请用 external 或 internal。</translation>
    </message>
    <message>
        <source>Only a PDF can have a password.</source>
        <translation>只有 PDF 可以设置密码。</translation>
    </message>
    <message>
        <source>print the brief of a visit</source>
        <translation>输出拜访的行前简报</translation>
    </message>
    <message>
        <source>print the minutes of a visit</source>
        <translation>输出拜访的会议纪要</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a visit. Use an id, &quot;next&quot; or &quot;last&quot;.</source>
        <translation>“%1”不是拜访：请给出编号、next 或 last。</translation>
    </message>
    <message>
        <source>No visit has taken place yet.</source>
        <translation>还没有进行过拜访。</translation>
    </message>
    <message>
        <source>Map a column to a field, custom, custom:LABEL or skip.</source>
        <translation>指定列对应的字段：字段名、custom、custom:名称 或 skip。</translation>
    </message>
    <message>
        <source>Dry run; do not change the workspace.</source>
        <translation>试运行，不改动工作区。</translation>
    </message>
    <message>
        <source>What to do with existing records: update (default), skip or create.</source>
        <translation>遇到已有记录：update 更新（默认）、skip 跳过或 create 新建。</translation>
    </message>
    <message>
        <source>Save the rejected rows.</source>
        <translation>保存被拒绝的行。</translation>
    </message>
    <message>
        <source>Use this encoding instead of the detected one.</source>
        <translation>使用此编码，不用自动识别的编码。</translation>
    </message>
    <message>
        <source>Use this delimiter instead of the detected one.</source>
        <translation>使用此分隔符，不用自动识别的分隔符。</translation>
    </message>
    <message>
        <source>--match must be update, skip or create.</source>
        <translation>--match 必须是 update、skip 或 create。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written.</source>
        <translation>“%1”写入失败。</translation>
    </message>
    <message>
        <source>Read %1: %2 created, %3 updated, %4 skipped, %5 rejected.</source>
        <translation>读取 %1 行：新建 %2，更新 %3，跳过 %4，拒绝 %5。</translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <extracomment>A row of a file, the record it changes, and what changes</extracomment>
        <translation>第 %1 行，%2：%3</translation>
    </message>
    <message>
        <source>the whole row</source>
        <translation>整行</translation>
    </message>
    <message>
        <source>… and more. Use --rejects OUT.csv to save them all.</source>
        <translation>……还有更多；用 --rejects OUT.csv 全部保存。</translation>
    </message>
    <message>
        <source>This was a dry run. The workspace was not changed.</source>
        <translation>这是试运行，工作区未改动。</translation>
    </message>
    <message>
        <source>Unknown record type &quot;%1&quot;.</source>
        <translation>未知的记录类型“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n record(s) to &quot;%1&quot;.</source>
        <translation>
            <numerusform>已将 %n 条记录写入“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill it with sample data.</source>
        <translation>填入示例数据。</translation>
    </message>
    <message>
        <source>Created &quot;%1&quot;.</source>
        <translation>已创建“%1”。</translation>
    </message>
    <message>
        <source>Backup created and verified:</source>
        <translation>备份已创建并校验：</translation>
    </message>
    <message>
        <source>Restored &quot;%1&quot;.</source>
        <translation>已恢复“%1”。</translation>
    </message>
    <message>
        <source>The previous file was kept. To go back, restore it:</source>
        <translation>原文件已保留。如需换回，请恢复它：</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is intact.</source>
        <translation>“%1”完好。</translation>
    </message>
    <message>
        <source>create a new workspace, empty or with sample data</source>
        <translation>新建工作区，空白或带示例数据</translation>
    </message>
    <message>
        <source>create a verified backup in the backup folder or at OUT</source>
        <translation>备份并校验，存到备份文件夹或 OUT</translation>
    </message>
    <message>
        <source>replace the workspace with a backup</source>
        <translation>用备份替换工作区</translation>
    </message>
    <message>
        <source>check every page, index and reference</source>
        <translation>检查所有页、索引和引用</translation>
    </message>
    <message>
        <source>Unknown record type &quot;%1&quot;. Known types: %2.</source>
        <translation>未知的记录类型“%1”。可用类型：%2。</translation>
    </message>
    <message>
        <source>List only records whose field has this value. If given several times, all must match.</source>
        <translation>只列出字段等于该值的记录；可多次使用，须同时满足。</translation>
    </message>
    <message>
        <source>Maximum number of records.</source>
        <translation>最多列出的条数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid number of records.</source>
        <translation>“%1”不是有效的条数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an id.</source>
        <translation>“%1”不是有效的编号。</translation>
    </message>
    <message>
        <source>Maximum number of records of each type.</source>
        <translation>每类最多列出的条数。</translation>
    </message>
    <message>
        <source>No matches.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Specify the type and id of the record.</source>
        <translation>请指定记录的类型和编号。</translation>
    </message>
    <message>
        <source>(undone)</source>
        <translation>（已撤销）</translation>
    </message>
    <message>
        <source>list accounts, contacts, opportunities, visits, …</source>
        <translation>列出客户、联系人、商机、拜访等</translation>
    </message>
    <message>
        <source>show one record</source>
        <translation>显示一条记录</translation>
    </message>
    <message>
        <source>find names, people, visits and notes</source>
        <translation>查找名称、人员、拜访和记录</translation>
    </message>
    <message>
        <source>undo the last step</source>
        <translation>撤销最近一步</translation>
    </message>
    <message>
        <source>redo the last undone step</source>
        <translation>重做上次撤销的一步</translation>
    </message>
    <message>
        <source>list all steps, or those of one record</source>
        <translation>列出所有步骤，或某条记录的步骤</translation>
    </message>
    <message>
        <source>The value &quot;%1&quot; of &quot;%2&quot; must be a number.</source>
        <translation>“%2”的值“%1”应为数字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not have the form field=value.</source>
        <translation>“%1”的格式不正确，应为 字段=值。</translation>
    </message>
    <message>
        <source>No display is available. These commands work without one:</source>
        <translation>没有可用的显示环境，无法打开窗口。以下命令无需显示：</translation>
    </message>
    <message>
        <source>This build has no user interface. These commands work without it:</source>
        <translation>此版本不含图形界面。以下命令仍可使用：</translation>
    </message>
    <message>
        <source>Unknown language &quot;%1&quot;. Use zh_CN or en.</source>
        <translation>未知的语言“%1”。请用 zh_CN 或 en。</translation>
    </message>
    <message>
        <source>Unknown option or command &quot;%1&quot;. See attache --help.</source>
        <translation>未知的选项或命令“%1”。请参阅 attache --help。</translation>
    </message>
    <message>
        <source>unchanged</source>
        <comment>a slide</comment>
        <translation>未变</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>a slide</comment>
        <translation>已改</translation>
    </message>
    <message>
        <source>added</source>
        <comment>a slide</comment>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <comment>a slide</comment>
        <translation>已移除</translation>
    </message>
    <message>
        <source>(hidden)</source>
        <translation>（隐藏）</translation>
    </message>
    <message>
        <source>import: the name of the deck.</source>
        <translation>import：PPT 的名称。</translation>
    </message>
    <message>
        <source>import: the target industry, as a code or name.</source>
        <translation>import：面向的行业，代码或名称。</translation>
    </message>
    <message>
        <source>import: the language of the slides, zh or en.</source>
        <translation>import：页面语言，zh 或 en。</translation>
    </message>
    <message>
        <source>import: the version of the deck.</source>
        <translation>import：PPT 的版本。</translation>
    </message>
    <message>
        <source>import: the deck it replaces.</source>
        <translation>import：所替代的 PPT。</translation>
    </message>
    <message>
        <source>import: the review date, such as 2026-12-31.</source>
        <translation>import：复核日期，如 2026-12-31。</translation>
    </message>
    <message>
        <source>import: for internal use, not for customers.</source>
        <translation>import：仅供内部使用，不给客户看。</translation>
    </message>
    <message>
        <source>import: create a new deck, even if one with this file name exists.</source>
        <translation>import：新建 PPT，即使已有同名文件。</translation>
    </message>
    <message>
        <source>assemble: the slides to use, counted from 1, as DECK:1,3-5. Can be repeated for more decks.</source>
        <translation>assemble：选用的页，从 1 数起，如 PPT:1,3-5；可接多个 PPT。</translation>
    </message>
    <message>
        <source>assemble: the image for {{account.logo}}.</source>
        <translation>assemble：用于 {{account.logo}} 的图片。</translation>
    </message>
    <message>
        <source>assemble: the slide size: 16:9, 4:3 or centimetres, such as 33.9x19.1.</source>
        <translation>assemble：页面尺寸：16:9、4:3，或以厘米表示，如 33.9x19.1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date. Write it as 2026-11-30.</source>
        <translation>“%1”不是日期，请写成 2026-11-30 这样。</translation>
    </message>
    <message>
        <source>Updated: %1</source>
        <translation>已更新：%1</translation>
    </message>
    <message>
        <source>No file specified.</source>
        <translation>未指定文件。</translation>
    </message>
    <message>
        <source>--name can only be used with one file.</source>
        <translation>--name 只能用于一个文件。</translation>
    </message>
    <message>
        <source>Removed &quot;%1&quot;. Use undo to restore it.</source>
        <translation>已删除“%1”，可撤销恢复。</translation>
    </message>
    <message>
        <source>No slides specified. Use --slides DECK:1,3-5.</source>
        <translation>未指定页，请用 --slides PPT:1,3-5 指定。</translation>
    </message>
    <message>
        <source>Use --slides once before all decks, or before each deck.</source>
        <translation>--slides 写一次后接所有 PPT，或在每个前面各写一次。</translation>
    </message>
    <message>
        <source>Choose one of --for and --account.</source>
        <translation>请从 --for 与 --account 中选一个。</translation>
    </message>
    <message>
        <source>No output file specified. Use --out OUT.pptx.</source>
        <translation>未指定输出文件，请用 --out OUT.pptx 指定。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has errors.</source>
        <translation>“%1”有问题。</translation>
    </message>
    <message numerus="yes">
        <source>Drew %n slide(s).</source>
        <translation>
            <numerusform>已绘制 %n 页。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n unused file(s).</source>
        <translation>
            <numerusform>已清除 %n 个不再使用的文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown action &quot;%1&quot;.</source>
        <translation>未知的操作“%1”。</translation>
    </message>
    <message>
        <source>manage presentations, find slides and assemble new presentations; all actions except check need --workspace</source>
        <translation>管理演示文稿、查找页面、组成新的演示文稿；除 check 外都需要 --workspace</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a list of slides. Write it as 1,3-5.</source>
        <translation>“%1”不是页码，请写成 1,3-5 这样。</translation>
    </message>
    <message>
        <source>There is no deck &quot;%1&quot;.</source>
        <translation>没有 PPT“%1”。</translation>
    </message>
    <message>
        <source>Several decks are named &quot;%1&quot;. Use the id.</source>
        <translation>有多个 PPT 名为“%1”，请用编号。</translation>
    </message>
    <message>
        <source>There is no slide &quot;%1&quot;.</source>
        <translation>没有页“%1”。</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;.</source>
        <translation>没有客户“%1”。</translation>
    </message>
    <message>
        <source>Several accounts are named &quot;%1&quot;. Use the id.</source>
        <translation>有多家客户名为“%1”，请用编号。</translation>
    </message>
    <message>
        <source>Encrypt the PDF (AES-256) with this password. Use - to read it from standard input, so that it does not appear in the process list.</source>
        <translation>用此密码加密 PDF（AES-256）；填 - 则从标准输入读取，密码不会出现在进程列表里。</translation>
    </message>
    <message>
        <source>Encrypt the PDF with the password in this environment variable.</source>
        <translation>用此环境变量中的密码加密 PDF。</translation>
    </message>
    <message>
        <source>The password is empty. Nothing was written.</source>
        <translation>密码为空，未写入任何内容。</translation>
    </message>
    <message>
        <source>Show progress even if standard error is not a terminal.</source>
        <translation>标准错误不是终端时也显示进度。</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>This record has no history.</source>
        <translation>这条记录没有历史。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; no longer has a logo.</source>
        <translation>已移除“%1”的 Logo。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is now the logo of &quot;%2&quot;.</source>
        <translation>“%1”已设为“%2”的 Logo。</translation>
    </message>
    <message>
        <source>The day that relative dates count from.</source>
        <translation>相对日期（如“明天”）的起算日。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A day with its weekday: &quot;25 December 2026, Friday&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No date.</source>
        <translation>没有日期。</translation>
    </message>
    <message>
        <source>show the date that a text means, as notes and fields read it</source>
        <translation>解析一段文字所指的日期，规则与记录和字段相同</translation>
    </message>
    <message>
        <source>Meaning of a word in a column, such as stage:Signed=won.</source>
        <translation>列中某个词的含义，例如 stage:Signed=won。</translation>
    </message>
    <message>
        <source>Currency of amounts that do not specify one.</source>
        <translation>金额未注明币种时采用的币种。</translation>
    </message>
    <message>
        <source>Decimal separator if the file does not show it: point or comma.</source>
        <translation>从文件看不出小数点写法时使用：point（点）或 comma（逗号）。</translation>
    </message>
    <message>
        <source>Cannot import &quot;%1&quot;. Known types: %2.</source>
        <translation>无法导入“%1”。可用类型：%2。</translation>
    </message>
    <message>
        <source>--decimal must be point or comma.</source>
        <translation>--decimal 必须是 point 或 comma。</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) to check; their rows were imported:</source>
        <translation>
            <numerusform>有 %n 个单元格需要检查，所在行均已导入：</numerusform>
        </translation>
    </message>
    <message>
        <source>… and more. Use --json to list them all.</source>
        <translation>…… 其余从略；用 --json 可全部列出。</translation>
    </message>
    <message>
        <source>The latest valid backup contains everything up to %1. To restore it:</source>
        <translation>最近的可用备份包含截至 %1 的全部内容。恢复方法：</translation>
    </message>
    <message>
        <source>Its name says %1, which is in the future: the clock was wrong when it was created.</source>
        <translation>其文件名为 %1，晚于当前时间：备份时系统时钟不准。</translation>
    </message>
    <message>
        <source>The workspace returns to the last change of %1: %2.</source>
        <translation>工作区将回到 %1 的最后一次改动：%2。</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>A field of a record and what becomes of it: &quot;City: Suzhou → Nanjing&quot;
----------
%1 is a kind of record (&quot;Accounts&quot;), %2 and %3 how many there are before and after</extracomment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <extracomment>A step that can be undone; %1 is a kind of record</extracomment>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>add a record</source>
        <translation>新增一条记录</translation>
    </message>
    <message>
        <source>change fields of a record</source>
        <translation>修改一条记录的字段</translation>
    </message>
    <message>
        <source>remove a record as one undo step</source>
        <translation>删除一条记录，可一步撤销</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid value for &quot;%2&quot;. Known values: %3.</source>
        <translation>“%1”不是“%2”的有效值。可用值：%3。</translation>
    </message>
    <message>
        <source>There is no record named &quot;%1&quot; for &quot;%2&quot;.</source>
        <translation>没有名为“%1”的记录可用于“%2”。</translation>
    </message>
    <message>
        <source>Several records are named &quot;%1&quot;. Use the id for &quot;%2&quot;.</source>
        <translation>有多条记录名为“%1”，“%2”请用编号。</translation>
    </message>
    <message>
        <source>Split the figure by this field.</source>
        <translation>按此字段拆分。</translation>
    </message>
    <message>
        <source>First day of the period.</source>
        <translation>期间的第一天。</translation>
    </message>
    <message>
        <source>Last day of the period.</source>
        <translation>期间的最后一天。</translation>
    </message>
    <message>
        <source>Count only accounts of this tier.</source>
        <translation>只统计该分级的客户。</translation>
    </message>
    <message>
        <source>Count only accounts of this industry, by its code.</source>
        <translation>只统计该行业（按代码）的客户。</translation>
    </message>
    <message>
        <source>Count only what this person owns.</source>
        <translation>只统计该负责人名下的。</translation>
    </message>
    <message>
        <source>Count only accounts of this business type.</source>
        <translation>只统计该业务类型的客户。</translation>
    </message>
    <message>
        <source>There is no figure &quot;%1&quot;. Choose one of: %2.</source>
        <translation>没有名为“%1”的指标。可选：%2。</translation>
    </message>
    <message>
        <source>The figure &quot;%1&quot; cannot be split.</source>
        <translation>指标“%1”不能拆分。</translation>
    </message>
    <message>
        <source>import a list (CSV, XLSX, ODS, vCard) or a calendar (ICS) as one undo step</source>
        <translation>导入一份列表（CSV、XLSX、ODS、vCard）或日历（ICS），可一步撤销</translation>
    </message>
    <message>
        <source>list records that may be the same</source>
        <translation>列出可能重复的记录</translation>
    </message>
    <message>
        <source>make one record part of another</source>
        <translation>将一条记录合并到另一条</translation>
    </message>
    <message>
        <source>list what the library lacks for accounts that wait</source>
        <translation>列出资料库还缺什么、哪些客户在等</translation>
    </message>
    <message>
        <source>list what suits a visit from the library, with reasons</source>
        <translation>列出资料库中适合一次拜访的内容及理由</translation>
    </message>
    <message>
        <source>Try another line or weight, such as A=64 or spend=30. Nothing is changed.</source>
        <translation>试算另一条分数线或权重，如 A=64、spend=30；不改任何数据。</translation>
    </message>
    <message>
        <source>The lines must stand in order: S above A above B.</source>
        <translation>分数线必须依次降低：S 高于 A，A 高于 B。</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>理由</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) would rise,</source>
        <translation>
            <numerusform>%n 家会升级，</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would fall.</source>
        <translation>
            <numerusform>%n 家会降级。</numerusform>
        </translation>
    </message>
    <message>
        <source>suggest a tier for each account, with reasons; with --what-if by other lines or weights. Nothing is changed</source>
        <translation>给出每家客户的建议级别及理由；--what-if 可试算其他分数线或权重，不改任何数据</translation>
    </message>
    <message>
        <source>show which products accounts could still buy, and why</source>
        <translation>列出各客户还可能买哪些产品及理由</translation>
    </message>
    <message>
        <source>print the joint plan of an opportunity, by its id</source>
        <translation>输出商机的推进表（按编号）</translation>
    </message>
    <message>
        <source>Two places on %1: %2</source>
        <translation>%1 同日两城：%2</translation>
    </message>
    <message>
        <source>Can be woken this week:</source>
        <translation>本周可唤醒：</translation>
    </message>
    <message>
        <source>propose the visits of a week, each with its reasons</source>
        <translation>给出一周的拜访建议，每条带理由</translation>
    </message>
    <message>
        <source>attach files to a record as one undo step</source>
        <translation>给记录添加附件，可一步撤销</translation>
    </message>
    <message>
        <source>import, tag: the target role (user, decision_maker, …).</source>
        <translation>import、tag：面向的角色（user、decision_maker……）。</translation>
    </message>
    <message>
        <source>import, tag: the target stage (lead, proposal, …).</source>
        <translation>import、tag：面向的阶段（lead、proposal……）。</translation>
    </message>
    <message>
        <source>assemble, recipe: the presentation to write.</source>
        <translation>assemble、recipe：要写出的演示文稿。</translation>
    </message>
    <message>
        <source>There is no recipe &quot;%1&quot;.</source>
        <translation>没有名为“%1”的配方。</translation>
    </message>
    <message>
        <source>Several recipes are named &quot;%1&quot;. Use the id.</source>
        <translation>有几个配方都叫“%1”，请用编号。</translation>
    </message>
    <message>
        <source>These slots are empty: %1. Fill them, or use --leave-blank.</source>
        <translation>这些位置还空着：%1。请补上，或使用 --leave-blank。</translation>
    </message>
    <message>
        <source>recipe: keep the version for the industry in the library.</source>
        <translation>recipe：把行业版存入资料库。</translation>
    </message>
    <message>
        <source>Kept as &quot;%1&quot;.</source>
        <translation>已存为“%1”。</translation>
    </message>
    <message>
        <source>current</source>
        <comment>a slide</comment>
        <translation>最新</translation>
    </message>
    <message>
        <source>outdated</source>
        <comment>a slide</comment>
        <translation>已过时</translation>
    </message>
    <message>
        <source>edited</source>
        <comment>a slide</comment>
        <translation>被改过</translation>
    </message>
    <message>
        <source>foreign</source>
        <comment>a slide</comment>
        <translation>不是我们的</translation>
    </message>
    <message>
        <source>%1, slide %2</source>
        <comment>deck, number</comment>
        <translation>%1 第 %2 页</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>现在是：%1</translation>
    </message>
    <message>
        <source>no longer in the deck</source>
        <translation>宣讲材料里已没有这一页</translation>
    </message>
    <message>
        <source>Say what to change: --add, --drop, --audience or --stage.</source>
        <translation>请说明要改什么：--add、--drop、--audience 或 --stage。</translation>
    </message>
    <message>
        <source>tag: the tags to add, as a,b.</source>
        <translation>tag：要加的标签，写成 a,b。</translation>
    </message>
    <message>
        <source>tag: the tags to take away, as a,b.</source>
        <translation>tag：要去掉的标签，写成 a,b。</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n deck(s) and slide(s)</source>
        <extracomment>A step that can be undone</extracomment>
        <translation>
            <numerusform>给 %n 份材料或页加标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove placeholders that have no value.</source>
        <translation>去掉没有内容的占位符。</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>资料包</translation>
    </message>
    <message>
        <source>make what goes along to a visit: brief, deck, cases, questions, list of handouts, calendar event</source>
        <translation>生成带去拜访的全部材料：简报、宣讲材料、案例集、问答单、带去的东西、日历事件</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比对……</translation>
    </message>
    <message>
        <source>Noted. These two will not be listed as duplicates again.</source>
        <translation>已记下。这两条不会再列为重复。</translation>
    </message>
    <message>
        <source>note that two records that look alike are two</source>
        <translation>注明两条相似的记录并非重复</translation>
    </message>
    <message>
        <source>Write CSV without a byte-order mark, for programs that do not expect one.</source>
        <translation>写 CSV 时不带字节顺序标记，供不识别它的程序使用。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written. Use a name ending in .csv or .xlsx, or .vcf for contacts and .ics for visits.</source>
        <translation>无法写入“%1”。文件名请以 .csv 或 .xlsx 结尾；联系人可用 .vcf，拜访可用 .ics。</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are longer than a cell of a spreadsheet holds and were cut. A CSV file holds them whole.</source>
        <translation>
            <numerusform>有 %n 段文字超出电子表格单元格的容量，已截断。CSV 文件可完整保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Records: %1. Attached files: %2.</source>
        <translation>记录：%1 条。附件：%2 个。</translation>
    </message>
    <message>
        <source>Wrote everything to &quot;%1&quot;.</source>
        <translation>已将全部内容写入“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already. import-all creates a new workspace; choose another name.</source>
        <translation>“%1”已存在。import-all 会新建工作区，请换一个文件名。</translation>
    </message>
    <message>
        <source>export all records of a type to a file (CSV, XLSX, vCard or calendar)</source>
        <translation>将某一类型的全部记录导出为文件（CSV、XLSX、vCard 或日历）</translation>
    </message>
    <message>
        <source>write everything to a new folder: CSV, attached files and the schema</source>
        <translation>将全部内容写入新文件夹：CSV、附件和结构说明</translation>
    </message>
    <message>
        <source>create a new workspace from a folder that export-all wrote</source>
        <translation>用 export-all 写出的文件夹新建工作区</translation>
    </message>
    <message>
        <source>The report so many weeks or months earlier.</source>
        <translation>往前数几周或几个月的报告。</translation>
    </message>
    <message>
        <source>Unknown report &quot;%1&quot;. Use weekly or monthly.</source>
        <translation>没有“%1”这种报告，请用 weekly 或 monthly。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of periods.</source>
        <translation>“%1”不是期数。</translation>
    </message>
    <message>
        <source>print the report on the pipeline that is due</source>
        <translation>给出该出的商机报告</translation>
    </message>
    <message>
        <source>The period ends on %1, before it begins on %2.</source>
        <translation>时间段在 %1 结束，却从 %2 开始。</translation>
    </message>
    <message>
        <source>Nobody owns anything in this workspace.</source>
        <translation>这个工作区里还没有负责人。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; owns nothing. Choose one of: %2.</source>
        <translation>“%1”名下没有客户和商机。可选：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no industry. Use a code, such as C36, or one of: %2.</source>
        <translation>没有“%1”这个行业。请用代码（如 C36），或选：%2。</translation>
    </message>
    <message>
        <source>Order of dates if the file leaves it open: dmy, mdy or ymd.</source>
        <translation>日期写法有歧义时的顺序：dmy、mdy 或 ymd。</translation>
    </message>
    <message>
        <source>--order must be dmy, mdy or ymd.</source>
        <translation>--order 只能是 dmy、mdy 或 ymd。</translation>
    </message>
    <message>
        <source>Of the updated ones, %1 had it all already and were not changed.</source>
        <translation>其中 %1 条内容相同，没有改动。</translation>
    </message>
    <message>
        <source>Match speakers with the people of this visit.</source>
        <translation>按这次拜访的人员识别发言人。</translation>
    </message>
    <message>
        <source>Match speakers with the people of this account.</source>
        <translation>按这家客户的人员识别发言人。</translation>
    </message>
    <message>
        <source>--visit and --account need a workspace.</source>
        <translation>--visit 和 --account 需要指定工作区。</translation>
    </message>
    <message>
        <source>The text is very long. Only its beginning was read.</source>
        <translation>文本太长，只读了开头部分。</translation>
    </message>
    <message>
        <source>show what the lines of a conversation or transcript could become: notes and promises</source>
        <translation>列出聊天记录或转写稿里可以记成笔记和承诺的内容</translation>
    </message>
    <message>
        <source>With the right answers, to mark it by.</source>
        <translation>附正确答案，供阅卷用。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number of years.</source>
        <translation>“%1”不是年数。</translation>
    </message>
    <message>
        <source>Took days</source>
        <translation>用时（天）</translation>
    </message>
    <message>
        <source>Late days</source>
        <translation>逾期（天）</translation>
    </message>
    <message>
        <source>print the assessment of a training, by its id</source>
        <translation>按编号打印培训的考核试卷</translation>
    </message>
    <message>
        <source>list who is trained on what, and since when</source>
        <translation>列出谁通过了什么培训、何时通过</translation>
    </message>
    <message>
        <source>print cost, return and rivals of an opportunity</source>
        <translation>打印商机的成本收益与竞品对比</translation>
    </message>
    <message>
        <source>list the steps of a run and who waited for whom</source>
        <translation>列出流程执行的步骤，以及谁在等谁</translation>
    </message>
    <message>
        <source>make a playbook of a deal that was won; prints its id</source>
        <translation>把赢单的商机转为标准流程，输出其编号</translation>
    </message>
    <message>
        <source>The length of the contract; left out, as long as a customer stays.</source>
        <translation>合同年限；省略时按客户留存年限。</translation>
    </message>
    <message>
        <source>show a figure of the pipeline: win-rate, sources, pipeline, funnel, stage-days, forecast, bridge, pareto, coverage, promises, cadence, readiness-outcome, north-star, tier-distribution, loss-causes, ltv-cac, reactivations or needs</source>
        <translation>显示一项管道指标：win-rate、sources、pipeline、funnel、stage-days、forecast、bridge、pareto、coverage、promises、cadence、readiness-outcome、north-star、tier-distribution、loss-causes、ltv-cac、reactivations 或 needs</translation>
    </message>
    <message>
        <source>Number of the row with the column names, if it is not found.</source>
        <translation>列名所在的行号，没认出时使用。</translation>
    </message>
    <message>
        <source>--header-row must be a number from 1.</source>
        <translation>--header-row 必须是从 1 开始的数字。</translation>
    </message>
    <message>
        <source>%1: %2 here, %3 there; only here %4, only there %5, changed %6</source>
        <extracomment>%1 is a kind of record (&quot;Accounts&quot;), the others how many there are</extracomment>
        <translation>%1：这里 %2，那边 %3；只在这里 %4，只在那边 %5，不同 %6</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>只在这里</translation>
    </message>
    <message>
        <source>only there</source>
        <translation>只在那边</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>--take must be TYPE/ID, such as account/12.</source>
        <translation>--take 必须写成 类型/编号，例如 account/12。</translation>
    </message>
    <message>
        <source>list the records in which another file differs, or take some over</source>
        <translation>列出与另一份文件不同的记录，或取用其中几条</translation>
    </message>
    <message>
        <source>Write it as slides into the presentation OUT.pptx.</source>
        <translation>以幻灯片形式写入演示文稿 OUT.pptx。</translation>
    </message>
    <message>
        <source>slides: the deck of the library whose look they have.</source>
        <translation>slides：套用资料库中哪份演示文稿的版式。</translation>
    </message>
    <message>
        <source>Use --slides and --look together.</source>
        <translation>--slides 与 --look 须同时使用。</translation>
    </message>
    <message>
        <source>The first day of the change; left out, the version before is compared, or the day on which the steps were changed last.</source>
        <translation>变更生效的第一天；不填则与上一版本对比，没有上一版本时以步骤最近一次修改的日期为界。</translation>
    </message>
    <message>
        <source>print what a change of a playbook did to each step</source>
        <translation>打印流程改动前后每一步的用时</translation>
    </message>
    <message>
        <source>Count only accounts of this tier (default S and A).</source>
        <translation>只看这一级别的客户（默认 S 和 A）。</translation>
    </message>
    <message>
        <source>Also accounts without an open deal.</source>
        <translation>没有在谈商机的客户也算上。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says how things stand today: --from and --to change nothing.</source>
        <translation>“%1”说的是今天的状况，--from 和 --to 不起作用。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be tried. Write S=80, A=60, B=40 or the weight of a criterion, such as spend=30. Criteria: %2.</source>
        <translation>无法试算“%1”。请写成 S=80、A=60、B=40，或某项标准的权重，如 spend=30。可用的标准：%2。</translation>
    </message>
    <message>
        <source>The sheet has no criterion &quot;%1&quot;. Choose one of: %2.</source>
        <translation>标准表里没有“%1”这一项，可选：%2。</translation>
    </message>
    <message>
        <source>show whom to meet next and who introduces, deals that hang on one person, opponents without an answer and contacts that fade</source>
        <translation>列出下一步该见谁、由谁引荐，以及只靠一个人的商机、没人回应的反对者和快生疏的人</translation>
    </message>
    <message>
        <source>The week that holds DAY; this week when it is left out.</source>
        <translation>日期所在的那一周；不写就是本周。</translation>
    </message>
    <message>
        <source>show what several accounts need by themes, with roles, truth and money waiting; on paper with what may be one and whom to ask for the cause</source>
        <translation>按主题列出多家客户的需求：谁说的、真伪、等着的钱；打印件另列可能是一回事的和该问谁</translation>
    </message>
    <message>
        <source>Sheet of a spreadsheet, by name or number; may be repeated.</source>
        <translation>电子表格中的工作表，按名称或序号指定，可多次使用。</translation>
    </message>
    <message>
        <source>Sheet %1:</source>
        <extracomment>A sheet of a spreadsheet</extracomment>
        <translation>工作表“%1”：</translation>
    </message>
    <message>
        <source>Take over a record as it is in the other file, or remove one that is not there; may be repeated.</source>
        <translation>取用另一份文件中的这条记录；对方没有的则在这里删除。可多次使用。</translation>
    </message>
    <message>
        <source>%1 added, %2 changed, %3 removed.</source>
        <translation>新增 %1 条，修改 %2 条，删除 %3 条。</translation>
    </message>
    <message>
        <source>--%1 can be given only once.</source>
        <translation>--%1 只能写一次。</translation>
    </message>
    <message>
        <source>Nothing to show.</source>
        <translation>暂无内容。</translation>
    </message>
    <message>
        <source>changed since</source>
        <comment>what a slide shows</comment>
        <translation>后来改过</translation>
    </message>
    <message>
        <source>assemble, recognise, recipe: fill in the account of this visit.</source>
        <translation>assemble、recognise、recipe：填入此次拜访的客户。</translation>
    </message>
    <message>
        <source>assemble, recognise, recipe: fill in this account, given by id or name.</source>
        <translation>assemble、recognise、recipe：填入此客户，按 ID 或名称指定。</translation>
    </message>
    <message>
        <source>assemble, recognise, recipe: remove placeholders that have no value.</source>
        <translation>assemble、recognise、recipe：删去没有内容的占位符。</translation>
    </message>
    <message>
        <source>Choose one of --replace and --adopt.</source>
        <translation>--replace 与 --adopt 只能选一个。</translation>
    </message>
    <message>
        <source>No output file specified. Use --replace OUT.pptx.</source>
        <translation>未指定输出文件。请使用 --replace OUT.pptx。</translation>
    </message>
    <message numerus="yes">
        <source>Replaced %n slide(s). Wrote &quot;%1&quot;.</source>
        <translation>
            <numerusform>已替换 %n 页，写入“%1”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adopted %n slide(s). Use undo to take that back.</source>
        <translation>
            <numerusform>已采纳 %n 页。可用 undo 撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>recognise: write the presentation with the current version of each outdated slide.</source>
        <translation>recognise：把已有新版的页换成现行版本，写成新文件。</translation>
    </message>
    <message>
        <source>recognise: make edited slides a new version of their deck.</source>
        <translation>recognise：把被改过的页采纳为所属宣讲材料的新版本。</translation>
    </message>
    <message>
        <source>recognise: replace or adopt only these slides, as 2,5-6.</source>
        <translation>recognise：只替换或采纳这些页，写作 2,5-6。</translation>
    </message>
    <message>
        <source>The papers have the password. The slides and the calendar event have none.</source>
        <translation>资料已加密码；演示文稿和日历事件没有加。</translation>
    </message>
    <message>
        <source>By what rows are matched: usual (number, then name; the default), number, name-city, phone, email or domain.</source>
        <translation>按什么查重：usual（先编号后名称，默认）、number、name-city、phone、email 或 domain。</translation>
    </message>
    <message>
        <source>--by must be usual, number, name-city, phone, email or domain.</source>
        <translation>--by 只能是 usual、number、name-city、phone、email 或 domain。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was replaced by another program after Attaché had been ended without closing it. The last changes made here are not in it. They are kept in &quot;%2&quot;.</source>
        <translation>“%1”在行前意外退出后被其他程序替换，本机最后的改动不在其中，已保留在“%2”。</translation>
    </message>
    <message>
        <source>Nothing changes: the workspace holds the same as this backup.</source>
        <translation>没有变化：工作区的内容与这份备份相同。</translation>
    </message>
</context>
<context>
    <name>Common</name>
    <message>
        <source>&quot;%1&quot; is not one of: %2.</source>
        <translation>“%1”不在以下范围：%2。</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <extracomment>A step that can be undone; %1 is the name of a record</extracomment>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>Unknown field &quot;%1&quot;. Known fields: %2.</source>
        <translation>未知的字段“%1”。可用字段：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged.</source>
        <translation>“%1”已损坏。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Overdue</source>
        <extracomment>Of the minutes of a visit</extracomment>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid value for &quot;%2&quot;.</source>
        <translation>“%1”不是“%2”的有效值。</translation>
    </message>
    <message>
        <source>%1 of us, %2 of them</source>
        <extracomment>Who meets: how many of us and of them.
----------
Who meets: how many of us and of them</extracomment>
        <translation>我方 %1 人，对方 %2 人</translation>
    </message>
    <message>
        <source>None linked</source>
        <translation>未关联</translation>
    </message>
    <message>
        <source>day %1 (limit %2)</source>
        <translation>第 %1 天（上限 %2）</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>预计 %1</translation>
    </message>
    <message>
        <source>weighted %1%</source>
        <translation>加权 %1%</translation>
    </message>
    <message>
        <source>Service level (%1)</source>
        <extracomment>What an account of tier %1 is owed by way of service</extracomment>
        <translation>服务标准（%1）</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>本次目标</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>What was agreed last time</source>
        <translation>上次的约定</translation>
    </message>
    <message>
        <source>We promised</source>
        <translation>我方答应</translation>
    </message>
    <message>
        <source>They promised</source>
        <translation>对方答应</translation>
    </message>
    <message>
        <source>Open needs</source>
        <translation>未解决的需求</translation>
    </message>
    <message>
        <source>Decision chain</source>
        <translation>决策链</translation>
    </message>
    <message>
        <source>Next: find out who has this role: %1.</source>
        <translation>下一步：弄清谁是%1。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Questions to ask</source>
        <translation>要问的问题</translation>
    </message>
    <message>
        <source>Materials to bring</source>
        <translation>要带的材料</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>还缺什么</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>准备度</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>遗留问题</translation>
    </message>
    <message>
        <source>Edition %1</source>
        <extracomment>Beside the title of minutes that are sent once more: &quot;Edition 2&quot;</extracomment>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>后续事项</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>本次目标</translation>
    </message>
    <message>
        <source>New promise</source>
        <translation>新建承诺</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read.</source>
        <translation>文件“%1”无法读取。</translation>
    </message>
    <message>
        <source>The presentation could not be written. The disk may be full.</source>
        <translation>演示文稿写入失败。磁盘可能已满。</translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>读取已取消。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; lists &quot;%2&quot; as a slide, but it is not one.</source>
        <translation>“%1”把“%2”列为页，但它不是页。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; was not found.</source>
        <translation>找不到文件“%1”。</translation>
    </message>
    <message>
        <source>There is no space for temporary files.</source>
        <translation>没有足够的空间存放临时文件。</translation>
    </message>
    <message>
        <source>The import was cancelled. Nothing was changed.</source>
        <translation>导入已取消，数据未做任何更改。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1: external ID</source>
        <extracomment>A column of a list: how it names a record referred to</extracomment>
        <translation>%1：外部编号</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a percentage from 0 to 100.</source>
        <translation>“%1”不是 0 到 100 的百分比。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <extracomment>A step that can be undone: the field, then the record
----------
A step that can be undone: the field, then which record or how many</extracomment>
        <translation>修改%2的%1</translation>
    </message>
    <message>
        <source>%1 cannot be empty.</source>
        <translation>%1不能为空。</translation>
    </message>
    <message>
        <source>A file named &quot;%1&quot; already exists. Choose another name.</source>
        <translation>已有名为“%1”的文件，请换一个名称。</translation>
    </message>
    <message>
        <source>The attached file is no longer in the workspace.</source>
        <translation>附件已不在工作区中。</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>not met for too long</source>
        <translation>久未见面</translation>
    </message>
    <message>
        <source>Tier %1</source>
        <translation>%1 级</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <extracomment>%1 says why</extracomment>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A value to choose for a field: &quot;Tier A&quot;
----------
A kind of record and what it is called: &quot;Contact Li Min&quot;
----------
The day a contact is due and its day of the week
----------
A word for needs and how many there are: &quot;Unverified 4&quot;
----------
A day and a time: &quot;22 November, Sunday 14:00–15:30&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Open brief</source>
        <translation>打开简报</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source> / %1</source>
        <extracomment>Behind a score: of how many</extracomment>
        <translation> / %1</translation>
    </message>
    <message>
        <source>Everyone in the chain has been met.</source>
        <translation>决策链上的人都见过了。</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次联系</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>选择标志</translation>
    </message>
    <message>
        <source>Verify need</source>
        <translation>验证需求</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>说好的</translation>
    </message>
    <message>
        <source>In talks</source>
        <translation>在谈</translation>
    </message>
    <message>
        <source>Last contacts</source>
        <translation>最近往来</translation>
    </message>
    <message>
        <source>Open account</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入名单…</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Add role</source>
        <translation>添加角色</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>纪要</translation>
    </message>
    <message>
        <source>%1:</source>
        <extracomment>The account, before what was promised there</extracomment>
        <translation>%1：</translation>
    </message>
    <message>
        <source>MMM</source>
        <extracomment>The name of a month of this year, as a date format of Qt
----------
A month below a line of time, as a date format of Qt</extracomment>
        <translation>M 月</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Record type</source>
        <translation>记录类型</translation>
    </message>
    <message>
        <source>Import %1</source>
        <extracomment>%1 is the name of a file; names a task while it runs</extracomment>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>This record no longer exists.</source>
        <translation>这条记录已不存在。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Show more</source>
        <extracomment>Below a list that shows the first ones only</extracomment>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Plan visit</source>
        <translation>约拜访</translation>
    </message>
    <message>
        <source>%1 over</source>
        <extracomment>By how much it is late: &quot;2 h 5 min over&quot;</extracomment>
        <translation>超 %1</translation>
    </message>
    <message>
        <source>Write minutes</source>
        <translation>写纪要</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>Correct person</source>
        <translation>更正人员</translation>
    </message>
    <message>
        <source>Role unknown</source>
        <translation>角色未知</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Reschedule visit</source>
        <translation>调整拜访时间</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Mark minutes as sent</source>
        <translation>标记纪要已发出</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>but %1</source>
        <translation>但 %1</translation>
    </message>
    <message>
        <source>From the library</source>
        <translation>资料库推荐</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message numerus="yes">
        <source>%n slide(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A field and its value.
----------
A figure and one of its parts: &quot;Stage funnel: Proposal&quot;
----------
%1 names a field, %2 says its value
----------
Who was called, and what was said
----------
Whose promise it is and what was promised
----------
An account and what was promised there
----------
%1 is the title of a case, deck or answer, %2 what was done with it: &quot;Chosen&quot;, &quot;Left out&quot;
----------
Asks for the name of a new record: &quot;New contact: Full name&quot;
----------
What a drop-down list is called when read aloud: its label and its value
----------
A filter and what it is set to, as in &quot;Tier: S, A&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written. Check that the folder exists, is writable and has free space.</source>
        <translation>“%1”写入失败。请检查文件夹是否存在、是否可写、空间是否足够。</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 says where to, %2 the keys</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>没有下一步</translation>
    </message>
    <message>
        <source>weighted %1</source>
        <translation>加权 %1</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>Between the things of a list
----------
Between the parts of what happened in a month</extracomment>
        <translation>；</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n 项承诺</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>另有 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>capped %1</source>
        <translation>修正后 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n 个拜访</numerusform>
        </translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be written.</source>
        <translation>无法写入文件“%1”。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>添加附件…</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an e-mail address. Write it as name@company.com.</source>
        <translation>“%1”不是电子邮箱地址。请写成 name@company.com 的形式。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Change the name…</source>
        <translation>改名称…</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between several choices: &quot;Lead, Proposal&quot;
----------
Between the values of a filter, as in &quot;S, A, B&quot;</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Decision chains</source>
        <translation>决策链</translation>
    </message>
    <message>
        <source>Weighs</source>
        <extracomment>What a person in the meeting cares about; label of a person card, keep it short</extracomment>
        <translation>他看重</translation>
    </message>
    <message>
        <source>Bring</source>
        <translation>给他看</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>%n 天一访</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>%1 is an industry, %2 &quot;0 cases&quot;, %3 &quot;3 S/A accounts waiting&quot;</extracomment>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Lost pool</source>
        <translation>流失池</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>报数</translation>
    </message>
    <message>
        <source>Merge &quot;%1&quot; into &quot;%2&quot;</source>
        <extracomment>A step that can be undone: two records that become one</extracomment>
        <translation>将“%1”合并到“%2”</translation>
    </message>
    <message numerus="yes">
        <source>%n S/A account(s) waiting</source>
        <translation>
            <numerusform>%n 家 S/A 客户在等</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>Capped</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Value and hours</source>
        <translation>营收与工时</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n 家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 个案例</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 家在等</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is %n day(s) late.</source>
        <translation>
            <numerusform>%1已晚 %n 天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>晚 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>likely %1</source>
        <translation>会推到 %1</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>For us only</source>
        <translation>仅内部</translation>
    </message>
    <message>
        <source>Leave them blank</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>How much time is left: &quot;5 h 32 min left&quot;</extracomment>
        <translation>剩 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 个进行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln 家</numerusform>
        </translation>
    </message>
    <message>
        <source>Open deal</source>
        <translation>打开商机</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Whom to meet next</source>
        <translation>下一位该见谁</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>推进</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>全部字段</translation>
    </message>
    <message>
        <source>Presentations (*.pptx)</source>
        <translation>演示文稿 (*.pptx)</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Gate of &quot;%1&quot;</source>
        <translation>进入“%1”的条件</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>in the tray at place %1</source>
        <translation>已选，第 %1 页</translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days</comment>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Who was met, and who was not</source>
        <translation>谁见过，谁没见过</translation>
    </message>
    <message>
        <source>Money waiting</source>
        <translation>等着的钱</translation>
    </message>
    <message>
        <source>Hanging on one person</source>
        <translation>只靠一个人</translation>
    </message>
    <message>
        <source>Opponents without an answer</source>
        <translation>反对没人回应</translation>
    </message>
    <message>
        <source>Fading contacts</source>
        <translation>快生疏的人</translation>
    </message>
    <message>
        <source>Paste a conversation…</source>
        <translation>粘贴聊天记录…</translation>
    </message>
    <message>
        <source>Show as QR code…</source>
        <translation>显示二维码…</translation>
    </message>
    <message>
        <source>Without a theme</source>
        <translation>还没归类</translation>
    </message>
    <message>
        <source>last met %1</source>
        <translation>上次 %1</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>上线前后对比</translation>
    </message>
    <message>
        <source>Show in the library</source>
        <translation>在资料库中查看</translation>
    </message>
    <message>
        <source>Expired: the review has been due since %1.</source>
        <translation>已过期：%1 起就该复核。</translation>
    </message>
    <message>
        <source>Still holds</source>
        <translation>仍然有效</translation>
    </message>
    <message>
        <source>Reviewed today: the next review is in a year</source>
        <translation>今天已复核，一年后再看</translation>
    </message>
    <message>
        <source>Take over from &quot;%1&quot;</source>
        <extracomment>A step that can be undone; %1 is a file</extracomment>
        <translation>从“%1”取用记录</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>怎么看</translation>
    </message>
    <message>
        <source>Print / PDF</source>
        <translation>打印 / PDF</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is on the clipboard.</source>
        <translation>“%1”已复制到剪贴板。</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>No visit is planned.</source>
        <translation>没有已约的拜访。</translation>
    </message>
    <message>
        <source>Introduced by</source>
        <translation>由谁引荐</translation>
    </message>
    <message>
        <source>We waited %1 working days, they waited %2.</source>
        <translation>我方等待 %1 个工作日，客户等待 %2 个工作日。</translation>
    </message>
    <message>
        <source>Make a playbook of %1</source>
        <extracomment>The name of a step: %1 is a deal</extracomment>
        <translation>将 %1 转为标准流程</translation>
    </message>
    <message>
        <source>But</source>
        <translation>但</translation>
    </message>
    <message>
        <source>The two files hold the same records.</source>
        <translation>两份文件的记录完全相同。</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <extracomment>The name of a sheet of a workbook
----------
A sheet of a workbook that its program does not show</extracomment>
        <translation>%1（隐藏）</translation>
    </message>
    <message>
        <source>Plan of the week</source>
        <translation>周计划</translation>
    </message>
    <message>
        <source>Ready to reactivate this week</source>
        <translation>本周可唤醒</translation>
    </message>
    <message>
        <source>Cost and return</source>
        <translation>成本与收益</translation>
    </message>
    <message>
        <source>Accounts that would move</source>
        <translation>会移动的客户</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>分级标准</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <translation>问%1</translation>
    </message>
    <message>
        <source>%1 a year · %2 in talks</source>
        <translation>一年 %1 · 在谈 %2</translation>
    </message>
    <message>
        <source>Existing customers</source>
        <translation>老客户</translation>
    </message>
    <message>
        <source>Prospects</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written to.</source>
        <translation>无法写入“%1”。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>最近打开</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) due</source>
        <translation>
            <numerusform>%n 项承诺到期</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in all</source>
        <translation>
            <numerusform>共 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <extracomment>The name of a step: %1 is a deal, %2 a stage</extracomment>
        <translation>把“%1”移到“%2”</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>选择 Logo…</translation>
    </message>
    <message>
        <source>Mark as kept</source>
        <translation>标为已兑现</translation>
    </message>
    <message>
        <source>Mark promise &quot;%1&quot; as kept</source>
        <translation>将承诺“%1”标为已兑现</translation>
    </message>
    <message>
        <source>Reopen promise &quot;%1&quot;</source>
        <translation>重新打开承诺“%1”</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Not contacted yet</source>
        <translation>尚未联系</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.gif)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.gif)</translation>
    </message>
    <message>
        <source>All visits</source>
        <translation>全部拜访</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a currency. Use a code such as CNY.</source>
        <translation>“%1”不是货币。请用 CNY 这样的代码。</translation>
    </message>
    <message>
        <source>No account suits these filters.</source>
        <translation>没有符合筛选条件的客户。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; has %n slide(s); there is no slide %2.</source>
        <translation>
            <numerusform>“%1”共 %n 页，没有第 %2 页。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>Minutes, short: &quot;50 min&quot;</extracomment>
        <translation>%1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day of this year as a date format of Qt, short: &quot;26 Nov&quot;</extracomment>
        <translation>MM-dd</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>The same of another year</extracomment>
        <translation>yyyy-MM-dd</translation>
    </message>
    <message>
        <source>We</source>
        <comment>side of a promise</comment>
        <extracomment>Begins a line of a note that our side, or the customer&apos;s, promised something
----------
The side that gave a promise, very short</extracomment>
        <translation>我方</translation>
    </message>
    <message>
        <source>They</source>
        <comment>side of a promise</comment>
        <translation>对方</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A file and its size, read aloud
----------
What came out of a visit: &quot;3 notes, 1 promise&quot;
----------
An account, and when the visit there begins: &quot;Valley Foods, 14:30&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>显示全部 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <comment>command</comment>
        <extracomment>A step of a playbook: it is done</extracomment>
        <translation>完成</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between phrases</comment>
        <extracomment>Between things of one kind that happened in a month
----------
Between the counts of promises
----------
Between the parts of a list: &quot;4 visits, 2 promises due&quot;</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>what is folded</comment>
        <extracomment>Folds a card to its head, and opens it again</extracomment>
        <translation>展开</translation>
    </message>
    <message numerus="yes">
        <source>%1: every %n day(s)</source>
        <comment>tier</comment>
        <extracomment>The rhythm of a tier: its letter and how many days, short</extracomment>
        <translation>
            <numerusform>%1 级 %n 天一访</numerusform>
        </translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加客户</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Slides that came back</source>
        <translation>发回来的页</translation>
    </message>
    <message>
        <source>Make a case of it</source>
        <translation>写成案例</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Find duplicates…</source>
        <translation>查找重复…</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>This installation mixes two versions of SQLite. Reinstall Attaché from its package.</source>
        <translation>本机安装混用了两个版本的 SQLite，请用安装包重新安装行前。</translation>
    </message>
    <message>
        <source>The database driver of this installation cannot be used.</source>
        <translation>本机安装的数据库驱动无法使用。</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>Conversation</source>
        <translation>聊天记录</translation>
    </message>
</context>
<context>
    <name>CostPage</name>
    <message>
        <source>No costs, benefits or functions of competitors are noted yet.</source>
        <translation>还没有记录成本、收益或竞品功能。</translation>
    </message>
    <message numerus="yes">
        <source>Over %n year(s): cost %1, benefit %2, net %3.</source>
        <translation>
            <numerusform>%n 年合计：成本 %1，收益 %2，净收益 %3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over %n year(s)</source>
        <translation>
            <numerusform>%n 年合计</numerusform>
        </translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净收益</translation>
    </message>
    <message>
        <source>Competitors, function by function</source>
        <translation>竞品逐项对比</translation>
    </message>
    <message>
        <source>Not paid back by the benefits noted</source>
        <translation>按已记录的收益无法回本</translation>
    </message>
    <message>
        <source>Paid back from the start</source>
        <translation>当即回本</translation>
    </message>
    <message numerus="yes">
        <source>Paid back after %n month(s)</source>
        <translation>
            <numerusform>%n 个月回本</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, beyond the contract</source>
        <translation>%1，超出合同期</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n number(s) assumed</source>
        <translation>
            <numerusform>%n 个数字中 %1 个为估算</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a number</source>
        <translation>
            <numerusform>%n 项尚无数字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CsvReader</name>
    <message numerus="yes">
        <source>&quot;%1&quot; has %n row(s), all blank. There is nothing to import.</source>
        <translation>
            <numerusform>“%1”共 %n 行，全部是空行，没有可导入的内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first row of &quot;%1&quot; is not a header. It must contain column names, at most %2.</source>
        <translation>“%1”的第一行不是表头：应为列名，且最多 %2 列。</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message numerus="yes">
        <source>%n NUL character(s) removed.</source>
        <translation>
            <numerusform>已去除 %n 个空字符（NUL）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) could not be read as %1; they are shown as �. If the text looks wrong, choose another encoding.</source>
        <translation>
            <numerusform>有 %n 处无法按 %1 读取，显示为 �。如果文字不对，请换一种编码。</numerusform>
        </translation>
    </message>
    <message>
        <source>The cell contains %1; the limit is %2.</source>
        <translation>单元格内容有 %1，上限为 %2。</translation>
    </message>
    <message>
        <source>A quotation mark opened here is not closed.</source>
        <translation>此处的引号没有闭合。</translation>
    </message>
    <message>
        <source>Skipped above the header: &quot;%1&quot;.</source>
        <translation>已跳过表头上方的内容：“%1”。</translation>
    </message>
    <message>
        <source>Row %1 is not a header. There is nothing in it.</source>
        <translation>第 %1 行不是表头，这一行没有内容。</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>by phone %1</source>
        <extracomment>Beside the day somebody was last met: the day of the last telephone call</extracomment>
        <translation>电话 %1</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>Hours and minutes, short: &quot;23 h 12 min&quot;</extracomment>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>A day as a date format of Qt, with its weekday: &quot;Sunday 22 November&quot;</extracomment>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <extracomment>The same with the year</extracomment>
        <translation>yyyy年M月d日 ddd</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <extracomment>Of what was due: by how many days it is late now</extracomment>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealStage</name>
    <message>
        <source>A stage needs a key of small letters and digits.</source>
        <translation>阶段需要一个由小写字母和数字组成的键。</translation>
    </message>
    <message>
        <source>The set already has a stage &quot;%1&quot;.</source>
        <translation>该阶段方案已有阶段“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; means &quot;%2&quot; in another set. Choose another key, or the same phase.</source>
        <translation>“%1”在另一个阶段方案中表示“%2”。请换一个键，或选择相同的时期。</translation>
    </message>
    <message>
        <source>Opportunities are in stage &quot;%1&quot;. Move them to another one first.</source>
        <translation>有商机处于阶段“%1”。请先将其移到其他阶段。</translation>
    </message>
    <message>
        <source>Stage &quot;%1&quot; is part of the history of opportunities. Mark it as no longer used instead.</source>
        <translation>阶段“%1”已是商机历史的一部分。请将其标为停用，而不要删除。</translation>
    </message>
</context>
<context>
    <name>DeckLibrary</name>
    <message>
        <source>Import deck &quot;%1&quot;</source>
        <translation>导入 PPT“%1”</translation>
    </message>
    <message>
        <source>Update deck &quot;%1&quot;</source>
        <translation>更新 PPT“%1”</translation>
    </message>
    <message>
        <source>Remove deck &quot;%1&quot;</source>
        <translation>删除 PPT“%1”</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>导入已取消。</translation>
    </message>
    <message numerus="yes">
        <source>Import %n deck(s)</source>
        <translation>
            <numerusform>导入 %n 个 PPT</numerusform>
        </translation>
    </message>
    <message>
        <source>The slides of the two versions differ in size. Take the slide over in the program they were made with.</source>
        <translation>两版的页面尺寸不一样。请在做这份文稿的程序里把这一页拿过来。</translation>
    </message>
    <message>
        <source>Restore slide %1 of &quot;%2&quot;</source>
        <extracomment>A step that can be undone; %1 is the number of a slide, %2 the name of its deck</extracomment>
        <translation>恢复“%2”第 %1 页</translation>
    </message>
</context>
<context>
    <name>DeckReader</name>
    <message>
        <source>&quot;%1&quot; refers to &quot;%2&quot;, which is not in the file.</source>
        <translation>“%1”引用了文件中没有的“%2”。</translation>
    </message>
    <message>
        <source>The slide &quot;%1&quot; has no layout.</source>
        <translation>页“%1”没有版式。</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Decision chain: %1 / 100</source>
        <extracomment>Line of a document in plain text; %1 is the coverage of the five buying roles, 0 to 100.</extracomment>
        <translation>决策链：%1 / 100</translation>
    </message>
    <message>
        <source> (see %1)</source>
        <extracomment>Behind a sentence; %1 is the heading under which more is said</extracomment>
        <translation>（见“%1”）</translation>
    </message>
    <message>
        <source> (p. %1)</source>
        <extracomment>Behind a sentence; %1 is the number of the page on which more is said</extracomment>
        <translation>（第 %1 页）</translation>
    </message>
</context>
<context>
    <name>DocumentActions</name>
    <message>
        <source>Export as PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be printed. Choose another printer, or export it as PDF.</source>
        <translation>“%1”未能打印。请换一台打印机，或导出为 PDF。</translation>
    </message>
    <message>
        <source>Sent to the printer %1</source>
        <translation>已发送到打印机 %1</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>The search was cancelled.</source>
        <translation>查找已取消。</translation>
    </message>
    <message>
        <source>A record cannot be merged with itself.</source>
        <translation>记录不能与自身合并。</translation>
    </message>
    <message>
        <source>This is one record.</source>
        <translation>这是同一条记录。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1: external ID</source>
        <extracomment>Column heading: number of a record in another program.</extracomment>
        <translation>%1：外部编号</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>已取消，未写入任何内容。</translation>
    </message>
    <message>
        <source>%1: code</source>
        <extracomment>Column heading: code of what the column before names</extracomment>
        <translation>%1：代码</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written. Lists are exported to names that end in .csv or .xlsx.</source>
        <translation>无法写入“%1”。列表只能导出为以 .csv 或 .xlsx 结尾的文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written: a spreadsheet holds at most %2 rows and %3 columns. Export to CSV instead.</source>
        <translation>无法写入“%1”：电子表格最多容纳 %2 行、%3 列。请改为导出 CSV。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; already contains something. Choose a new folder.</source>
        <translation>“%1”中已有内容。请选择一个新文件夹。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a folder with everything of a workspace: its %2 says something else.</source>
        <translation>“%1”不是完整导出的工作区文件夹：其中的 %2 内容不符。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer version of the program. Update the program.</source>
        <translation>“%1”由更新版本的程序写出。请先升级程序。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, row %2: this row does not fit. Nothing was imported.</source>
        <translation>“%1”第 %2 行不符合要求。未导入任何内容。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing or was changed. Nothing was imported.</source>
        <translation>“%1”缺失或已被改动。未导入任何内容。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read. Choose a folder that export-all has written.</source>
        <translation>无法读取“%1”。请选择由 export-all 写出的文件夹。</translation>
    </message>
    <message>
        <source>Import everything from &quot;%1&quot;</source>
        <extracomment>What a new workspace begins with: everything that stood in a folder</extracomment>
        <translation>从“%1”导入全部内容</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no longer text in UTF-8: another program has saved it in another encoding. Nothing was imported.</source>
        <translation>“%1”已不是 UTF-8 编码的文本：别的程序用其他编码保存过它。没有导入任何内容。</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>分级</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Business type</source>
        <translation>业务类型</translation>
    </message>
    <message>
        <source>Life cycle</source>
        <translation>生命周期</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>员工人数</translation>
    </message>
    <message>
        <source>Annual revenue</source>
        <translation>年营收</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Parent account</source>
        <translation>上级客户</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>External number</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Kind of fact</source>
        <translation>事实类别</translation>
    </message>
    <message>
        <source>What we know</source>
        <translation>已知内容</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Approach</source>
        <translation>沟通策略</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>立场</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>影响力</translation>
    </message>
    <message>
        <source>Last met</source>
        <translation>上次见面</translation>
    </message>
    <message>
        <source>Cares for</source>
        <translation>关心什么</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Kind of value</source>
        <translation>字段类型</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Above it</source>
        <translation>上级代码</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>My name</source>
        <translation>我的姓名</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>页脚</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Heard how</source>
        <translation>需求来源</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>真伪</translation>
    </message>
    <message>
        <source>Stated by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>印证人</translation>
    </message>
    <message>
        <source>Process step</source>
        <translation>业务环节</translation>
    </message>
    <message>
        <source>Heard on</source>
        <translation>获知日期</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>建立日期</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>预计签约</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>关闭日期</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>赢率</translation>
    </message>
    <message>
        <source>Budget date</source>
        <translation>预算时间</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next step due</source>
        <translation>下一步期限</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Charging</source>
        <translation>收费方式</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Commercial strategy</source>
        <translation>商业策略</translation>
    </message>
    <message>
        <source>Lost reason</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>What would wake it up</source>
        <translation>复活条件</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Checklist item</source>
        <translation>清单项</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>As noted</source>
        <translation>记录原文</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>By</source>
        <translation>承诺方</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Kept on</source>
        <translation>兑现日期</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>From stage</source>
        <translation>原阶段</translation>
    </message>
    <message>
        <source>To stage</source>
        <translation>新阶段</translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation>变更时间</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Weighs</source>
        <translation>看重什么</translation>
    </message>
    <message>
        <source>Bring</source>
        <translation>带什么</translation>
    </message>
    <message>
        <source>Ask</source>
        <extracomment>What to ask this person; label of a person card, keep it short</extracomment>
        <translation>要问</translation>
    </message>
    <message>
        <source>Avoid</source>
        <extracomment>What not to do with this person; label of a person card, keep it short</extracomment>
        <translation>避免</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation>拜访方式</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>拜访目的</translation>
    </message>
    <message>
        <source>Best objective</source>
        <translation>最佳目标</translation>
    </message>
    <message>
        <source>Minimum objective</source>
        <translation>最低目标</translation>
    </message>
    <message>
        <source>Product plan</source>
        <translation>产品方案</translation>
    </message>
    <message>
        <source>Customer&apos;s situation</source>
        <translation>客户现状</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>达成共识</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>下次会面</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分发范围</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Minutes sent</source>
        <translation>纪要发出</translation>
    </message>
    <message>
        <source>Of the six things</source>
        <translation>六件事</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>话题</translation>
    </message>
    <message>
        <source>Internal only</source>
        <translation>仅内部</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>受众</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Predecessor</source>
        <translation>上一版</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>复核日期</translation>
    </message>
    <message>
        <source>May be shown to customers</source>
        <translation>可给客户看</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>PPT</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Thumbnail</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>In one sentence</source>
        <translation>一句话介绍</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用对象</translation>
    </message>
    <message>
        <source>Life stage</source>
        <translation>生命周期阶段</translation>
    </message>
    <message>
        <source>Price from</source>
        <translation>最低价</translation>
    </message>
    <message>
        <source>Price to</source>
        <translation>最高价</translation>
    </message>
    <message>
        <source>Needs it answers</source>
        <translation>满足的需求</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>记于</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Form</source>
        <extracomment>In which form minutes are sent: PDF, text or mail</extracomment>
        <translation>形式</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>导出时间</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发出时间</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>With password</source>
        <translation>有密码</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>没来</translation>
    </message>
    <message>
        <source>Best objective reached</source>
        <translation>最佳目标达成日</translation>
    </message>
    <message>
        <source>Minimum objective reached</source>
        <translation>最低目标达成日</translation>
    </message>
    <message>
        <source>What is sold</source>
        <translation>所售内容</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Quoted on</source>
        <translation>报价日期</translation>
    </message>
    <message>
        <source>Stage set</source>
        <translation>阶段方案</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Day limit, tier S</source>
        <translation>天数上限（S 级）</translation>
    </message>
    <message>
        <source>Day limit, tier A</source>
        <translation>天数上限（A 级）</translation>
    </message>
    <message>
        <source>Day limit, tier B</source>
        <translation>天数上限（B 级）</translation>
    </message>
    <message>
        <source>Day limit, tier C</source>
        <translation>天数上限（C 级）</translation>
    </message>
    <message>
        <source>Gate: conditions, one a line</source>
        <translation>进入条件（每行一条）</translation>
    </message>
    <message>
        <source>No longer used</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Known how</source>
        <translation>依据程度</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Why the gate was passed</source>
        <translation>越过进入条件的理由</translation>
    </message>
    <message>
        <source>Revenue mode</source>
        <translation>收入方式</translation>
    </message>
    <message>
        <source>First income on</source>
        <translation>首次收入日期</translation>
    </message>
    <message>
        <source>Go-live on</source>
        <translation>上线日期</translation>
    </message>
    <message>
        <source>Lost cause</source>
        <translation>流失类别</translation>
    </message>
    <message>
        <source>Core need</source>
        <translation>核心需求</translation>
    </message>
    <message>
        <source>Why they came</source>
        <translation>来由</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Takes days</source>
        <translation>所需天数</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Step in on</source>
        <translation>介入日期</translation>
    </message>
    <message>
        <source>Asks why a gate is passed unmet</source>
        <translation>未满足进入条件时须说明理由</translation>
    </message>
    <message>
        <source>Source of trust</source>
        <translation>信任来源</translation>
    </message>
    <message>
        <source>What was shown</source>
        <translation>展示内容</translation>
    </message>
    <message>
        <source>Shown to</source>
        <translation>展示对象</translation>
    </message>
    <message>
        <source>Shown on</source>
        <translation>展示日期</translation>
    </message>
    <message>
        <source>Case study</source>
        <translation>成功案例</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Anonymised</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Described as</source>
        <translation>对外称呼</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Need tags</source>
        <translation>需求标签</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Live since</source>
        <translation>上线日期</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Person quoted</source>
        <translation>引语出处</translation>
    </message>
    <message>
        <source>Consent to the quotation</source>
        <translation>引语授权</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>客户授权</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>网址或存放处</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>上次检查</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>优势</translation>
    </message>
    <message>
        <source>Weaknesses</source>
        <translation>劣势</translation>
    </message>
    <message>
        <source>Its opportunities</source>
        <translation>机会</translation>
    </message>
    <message>
        <source>Its threats</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Notes on prices</source>
        <translation>价格信息</translation>
    </message>
    <message>
        <source>How we answer</source>
        <translation>我们怎么应对</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞品</translation>
    </message>
    <message>
        <source>What it offered</source>
        <translation>对方的打法</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>行业名称</translation>
    </message>
    <message>
        <source>History</source>
        <translation>发展历史</translation>
    </message>
    <message>
        <source>State of the trade</source>
        <translation>行业现状</translation>
    </message>
    <message>
        <source>News</source>
        <translation>近期动态</translation>
    </message>
    <message>
        <source>Usual process</source>
        <translation>常见流程</translation>
    </message>
    <message>
        <source>Usual IT</source>
        <translation>常见 IT 环境</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>监管要求</translation>
    </message>
    <message>
        <source>Usual needs</source>
        <translation>常见需求</translation>
    </message>
    <message>
        <source>Usual objections</source>
        <translation>常见顾虑</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>手册/资料</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>给谁看</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Time limit (days)</source>
        <translation>时限（天）</translation>
    </message>
    <message>
        <source>Counterpart</source>
        <translation>对方角色</translation>
    </message>
    <message>
        <source>Broke even on</source>
        <translation>回本日期</translation>
    </message>
    <message>
        <source>Suggested tier</source>
        <translation>建议级别</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>What they have</source>
        <translation>现用情况</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>客户事实</translation>
    </message>
    <message>
        <source>Quick note</source>
        <translation>便签</translation>
    </message>
    <message>
        <source>Gate evidence</source>
        <translation>进入条件依据</translation>
    </message>
    <message>
        <source>Proof of trust</source>
        <translation>信任证明</translation>
    </message>
    <message>
        <source>Competitor met</source>
        <translation>遇到的竞品</translation>
    </message>
    <message>
        <source>Industry profile</source>
        <translation>行业知识</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Added on</source>
        <translation>添加日期</translation>
    </message>
    <message>
        <source>Our answer</source>
        <translation>我方回应</translation>
    </message>
    <message>
        <source>Gate in English</source>
        <translation>进入条件（英文）</translation>
    </message>
    <message>
        <source>Industry version of</source>
        <translation>是哪份材料的行业版</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation>开始于</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Came to</source>
        <translation>实际值</translation>
    </message>
    <message>
        <source>Why not reached</source>
        <translation>未达成原因</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>First record</source>
        <translation>第一条记录</translation>
    </message>
    <message>
        <source>Second record</source>
        <translation>第二条记录</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>确认日期</translation>
    </message>
    <message>
        <source>Enquiry came in</source>
        <translation>询盘时间</translation>
    </message>
    <message>
        <source>First answered</source>
        <translation>首次回复</translation>
    </message>
    <message>
        <source>Spend in a year</source>
        <translation>年采购额</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Contract ends</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>Days of lead</source>
        <translation>提前天数</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>得知方式</translation>
    </message>
    <message>
        <source>Answered in</source>
        <translation>在哪部分得到回答</translation>
    </message>
    <message>
        <source>Base deck</source>
        <translation>基础版</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>行业版配方</translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation>用什么填</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>讲什么</translation>
    </message>
    <message>
        <source>May be missing</source>
        <translation>可以没有</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Kind of name</source>
        <translation>称呼类型</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>又称</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Part of the report</source>
        <translation>报告部分</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评语</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Tier before</source>
        <translation>原级别</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Assessed on</source>
        <translation>评定日期</translation>
    </message>
    <message>
        <source>Assessed by</source>
        <translation>评定人</translation>
    </message>
    <message>
        <source>What it looks at</source>
        <translation>考察内容</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Five points from</source>
        <translation>记 5 分起点</translation>
    </message>
    <message>
        <source>Three points from</source>
        <translation>记 3 分起点</translation>
    </message>
    <message>
        <source>Five points for</source>
        <translation>记 5 分</translation>
    </message>
    <message>
        <source>Three points for</source>
        <translation>记 3 分</translation>
    </message>
    <message>
        <source>Needed for S</source>
        <translation>S 必须</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>纪要</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>计时开始</translation>
    </message>
    <message>
        <source>What is waited for</source>
        <translation>等什么</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>提前天数</translation>
    </message>
    <message>
        <source>At a price of</source>
        <translation>可接受的价格</translation>
    </message>
    <message>
        <source>Holds since</source>
        <translation>满足于</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Days in stage</source>
        <translation>停留天数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>准备度</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Minutes spent</source>
        <translation>用时（分钟）</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Points reached</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Waited for</source>
        <translation>在等谁</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>培训日期</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>讲师</translation>
    </message>
    <message>
        <source>Pass mark (points)</source>
        <translation>及格分</translation>
    </message>
    <message>
        <source>Right answer</source>
        <translation>正确答案</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Whose number</source>
        <translation>数据来源方</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Value claimed</source>
        <translation>宣称价值</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>What its users say</source>
        <translation>用户评价</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Choices, one a line</source>
        <translation>选项（每行一个）</translation>
    </message>
    <message>
        <source>Started on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Playbook run</source>
        <translation>流程执行</translation>
    </message>
    <message>
        <source>Step of the playbook</source>
        <translation>流程步骤</translation>
    </message>
    <message>
        <source>Against our product</source>
        <translation>对应我方产品</translation>
    </message>
    <message>
        <source>Who is trained</source>
        <translation>培训对象</translation>
    </message>
    <message>
        <source>One of us</source>
        <translation>我方人员</translation>
    </message>
    <message>
        <source>What others can learn</source>
        <translation>值得学习之处</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>意向程度</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Talk track</source>
        <translation>话术</translation>
    </message>
</context>
<context>
    <name>FieldVocabularies</name>
    <message>
        <source>All of %1</source>
        <translation>%1全境</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>MMM</source>
        <extracomment>A month of this year as a date format of Qt, short: &quot;Nov&quot;</extracomment>
        <translation>M月</translation>
    </message>
    <message>
        <source>MMM yy</source>
        <extracomment>The same of another year</extracomment>
        <translation>yyyy-MM</translation>
    </message>
    <message>
        <source>none decided yet</source>
        <translation>还没有结果</translation>
    </message>
    <message>
        <source>too few for a rate</source>
        <translation>样本太小，不算比率</translation>
    </message>
    <message>
        <source>Opened in</source>
        <translation>开立月份</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>新开</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Stage funnel</source>
        <translation>阶段漏斗</translation>
    </message>
    <message>
        <source>Which step loses most?</source>
        <translation>哪一步漏得最多？</translation>
    </message>
    <message>
        <source>Opportunities opened in the period, by the furthest stage each has ever reached. The share is that of those in the stage before.</source>
        <translation>这段时间新开的商机，按各自到过的最远阶段计。百分比是占上一阶段的比例。</translation>
    </message>
    <message>
        <source>No opportunity was opened in this period.</source>
        <translation>这段时间没有新开的商机。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n reached it</source>
        <translation>
            <numerusform>%1：%n 个到过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opened: too few to say where they are lost.</source>
        <translation>
            <numerusform>共 %n 个：样本太小，看不出漏在哪一步。</numerusform>
        </translation>
    </message>
    <message>
        <source>Days in stage</source>
        <translation>停留天数</translation>
    </message>
    <message>
        <source>Which deals are stuck?</source>
        <translation>哪些单子卡住了？</translation>
    </message>
    <message>
        <source>The dark bar is the median of the stays that are over, the light one the longest. The red line is the limit of the stage; beyond it a deal is stuck.</source>
        <translation>深色是已结束停留的中位天数，浅色到最长一次。红线是阶段上限，超过就是停滞。</translation>
    </message>
    <message>
        <source>Median days</source>
        <translation>中位天数</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>median %1 · longest %2</source>
        <translation>中位 %1 · 最长 %2 天</translation>
    </message>
    <message>
        <source>none has left it yet</source>
        <translation>还没有离开过的</translation>
    </message>
    <message numerus="yes">
        <source> · %n stuck</source>
        <translation>
            <numerusform> · 停滞 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>No opportunity has been in any stage yet.</source>
        <translation>还没有商机进入过任何阶段。</translation>
    </message>
    <message>
        <source>No deal is beyond the limit of its stage.</source>
        <translation>没有商机超过阶段上限。</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) beyond the limit, together %1.</source>
        <translation>
            <numerusform>%n 个商机超过上限，合计 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>First %1, %2: %3 days, limit %4.</source>
        <extracomment>%1 is an account, %2 a deal, %3 and %4 are numbers of days</extracomment>
        <translation>先看%1的%2：停了 %3 天，上限 %4 天。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>增额</translation>
    </message>
    <message>
        <source>Lowered</source>
        <translation>减额</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n deal(s)</source>
        <translation>
            <numerusform>%1：%2，%n 个商机</numerusform>
        </translation>
    </message>
    <message>
        <source>Pipeline movement</source>
        <translation>商机变动</translation>
    </message>
    <message>
        <source>Where did the money come from, where did it go?</source>
        <translation>钱从哪来，去了哪？</translation>
    </message>
    <message>
        <source>Open amounts at the end of the first and of the last day, and what changed between: new, reopened, raised, lowered, won and lost. Amounts in other currencies are left out.</source>
        <translation>首日和末日结束时的在谈金额，以及中间的变动：新增、重开、增额、减额、签约、流失。其他币种不计入。</translation>
    </message>
    <message>
        <source>Nothing was open in this period.</source>
        <translation>这段时间没有在谈的商机。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>商机数</translation>
    </message>
    <message>
        <source>%1 more is open than before.</source>
        <translation>在谈金额净增 %1。</translation>
    </message>
    <message>
        <source>%1 less is open than before.</source>
        <translation>在谈金额净减 %1。</translation>
    </message>
    <message>
        <source>%1 lost against %2 won: look at why before adding new ones.</source>
        <translation>流失 %1 个、签下 %2 个：先弄清为什么流失，再加新单。</translation>
    </message>
    <message>
        <source>Nothing new came in: plan first visits.</source>
        <translation>没有新商机：排几次首访。</translation>
    </message>
    <message>
        <source>%1: said %2, weighted %3, capped %4</source>
        <translation>%1：报数 %2，加权 %3，修正后 %4</translation>
    </message>
    <message>
        <source>Forecast by month</source>
        <translation>按月预测</translation>
    </message>
    <message>
        <source>How much will be signed in the months to come?</source>
        <translation>后面几个月能签多少？</translation>
    </message>
    <message>
        <source>Won amounts by the month they were won in; open ones by expected close, each by its probability after the caps: 40 % at most while nobody who decides or holds the budget was met, and that of the stage before where it stays too long. The line is what they would count without caps.</source>
        <translation>已签的按签约月份计；在谈的按预计签约月份、按修正后的概率计：预算方和拍板方都没见过的最多 40 %，停留超过上限的按上一阶段的概率。橙线是不修正时的数。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>This quarter counts for %1.</source>
        <translation>本季能签的按 %1计算。</translation>
    </message>
    <message>
        <source>Decider met</source>
        <translation>见过拍板方</translation>
    </message>
    <message>
        <source>Decider never met</source>
        <translation>没见过拍板方</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3 won, too few for a rate</source>
        <translation>%1：%3 个里赢 %2 个，样本太小，不算比率</translation>
    </message>
    <message>
        <source>%1: %2 of %3 won, %4; in 95 of 100 cases between %5 and %6</source>
        <translation>%1：%3 个里赢 %2 个，%4；95 % 把握在 %5 到 %6 之间</translation>
    </message>
    <message>
        <source>No group has the %1 decisions a rate needs.</source>
        <translation>没有一组凑够算比率要的 %1 个结果。</translation>
    </message>
    <message>
        <source>%1 looks best with %2,</source>
        <translation>%1看着最高（%2），</translation>
    </message>
    <message>
        <source>%1 is above the average of %2 beyond chance.</source>
        <translation>%1 明显高于平均 %2，不是碰巧。</translation>
    </message>
    <message>
        <source>Plan more first visits there.</source>
        <translation>往那里多排几次首访。</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>赢单率</translation>
    </message>
    <message>
        <source>Won ÷ (won + lost) of what was closed in the period. The line is Wilson&apos;s interval: in 95 of 100 cases the true rate lies in it. Below 5 decisions no rate is given.</source>
        <translation>赢单 ÷（赢单 + 流失），只算这段时间里已有结果的商机。横线是 Wilson 区间：真实赢单率有 95 % 的把握落在里面。不足 5 个结果不算比率。</translation>
    </message>
    <message>
        <source>Nothing was won or lost in this period.</source>
        <translation>这段时间没有签约，也没有流失。</translation>
    </message>
    <message>
        <source>average %1</source>
        <translation>平均 %1</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Does our time go where the money is?</source>
        <translation>时间花对地方了吗？</translation>
    </message>
    <message>
        <source>Accounts by what was won from them in the period, the most valuable first; both lines add up to 100 %. Hours are those of visits that were held.</source>
        <translation>客户按这段时间的签约金额从高到低排，两条线都累计到 100 %。工时只算已完成的拜访。</translation>
    </message>
    <message>
        <source>Nothing was won in this period.</source>
        <translation>这段时间没有签约。</translation>
    </message>
    <message>
        <source>Won value</source>
        <translation>签约金额</translation>
    </message>
    <message>
        <source>Share so far</source>
        <translation>累计占比</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>The first %1 accounts: %2 of the value, %3 of the hours</source>
        <translation>前 %1 家：营收占 %2，工时占 %3</translation>
    </message>
    <message numerus="yes">
        <source>first %n account(s)</source>
        <translation>
            <numerusform>前 %n 家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) bring 80 % of the value</source>
        <extracomment>%1 are percent of the value, %2 percent of the hours</extracomment>
        <translation>
            <numerusform>%n 家客户带来 80 % 的营收</numerusform>
        </translation>
    </message>
    <message>
        <source> and take %1 of the hours.</source>
        <translation>，只占 %1 的工时。</translation>
    </message>
    <message>
        <source>No visit says how long it took: give visits an end.</source>
        <translation>拜访都没写结束时间，算不出工时：请补上。</translation>
    </message>
    <message>
        <source>Most hours go elsewhere: take the small accounts by phone.</source>
        <translation>大半工时花在别处：小客户改用电话服务。</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>承诺兑现</translation>
    </message>
    <message>
        <source>Do we do what we say? Do they?</source>
        <translation>说到的做到了吗？</translation>
    </message>
    <message>
        <source>kept in time, %</source>
        <translation>按时 %</translation>
    </message>
    <message>
        <source>Of the promises that were due, those kept by their day. Dropped ones and those not due yet do not count; months with fewer than 5 are left out of the lines.</source>
        <translation>到期的承诺里按时兑现的比例。作废的和未到期的不算；不足 5 项的月份不画点。</translation>
    </message>
    <message>
        <source>No promise was due in this period.</source>
        <translation>这段时间没有到期的承诺。</translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>到期 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: due</source>
        <translation>%1：到期</translation>
    </message>
    <message>
        <source>%1: in time</source>
        <translation>%1：按时</translation>
    </message>
    <message>
        <source>%1: we %2 of %3, they %4 of %5 in time</source>
        <translation>%1：我方 %3 项按时 %2 项，对方 %5 项按时 %4 项</translation>
    </message>
    <message>
        <source>Of ours %1 of %2 were kept in time, of theirs %3 of %4.</source>
        <translation>我方 %2 项按时 %1 项，对方 %4 项按时 %3 项。</translation>
    </message>
    <message numerus="yes">
        <source>%n of theirs is overdue: ask for it.</source>
        <translation>
            <numerusform>对方有 %n 项逾期：该催了。</numerusform>
        </translation>
    </message>
    <message>
        <source>The largest loss is after %1: %2 of %3 went no further.</source>
        <translation>%1之后掉得最多：%3 个里有 %2 个没再往前。</translation>
    </message>
    <message>
        <source>Of %1 lost, %2 never reached a decision maker or budget holder.</source>
        <translation>流失的 %1 个里，%2 个从没见过预算方或拍板方。</translation>
    </message>
    <message>
        <source>No open opportunity has an expected close.</source>
        <translation>在谈的商机都没写预计签约日。</translation>
    </message>
    <message>
        <source>This quarter counts for %1 instead of the %2 that was estimated.</source>
        <translation>本季能签的按 %1算，不是报的 %2。</translation>
    </message>
    <message numerus="yes">
        <source>The largest deduction: %1 (%n deal(s), %2).</source>
        <translation>
            <numerusform>压得最多的原因：%1（%n 个，%2）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Judge the individual deals, not these numbers.</source>
        <translation>先看单个商机，别凭这些数下结论。</translation>
    </message>
    <message>
        <source>but all intervals include the average: change nothing yet.</source>
        <translation>但 95 % 区间都跨过平均，先别调人。</translation>
    </message>
    <message>
        <source>No visit has an end time. Enter when visits end.</source>
        <translation>拜访都没写结束时间，算不出工时：请补上。</translation>
    </message>
    <message numerus="yes">
        <source>%n of ours is overdue: tell them today when it will be done.</source>
        <translation>
            <numerusform>我方有 %n 项逾期：今天就给对方一个日子。</numerusform>
        </translation>
    </message>
    <message>
        <source>Causes of loss</source>
        <translation>流失原因</translation>
    </message>
    <message>
        <source>Why do we lose, and what comes back?</source>
        <translation>为什么流失，哪些还能回来？</translation>
    </message>
    <message>
        <source>deals</source>
        <translation>个</translation>
    </message>
    <message>
        <source>What was lost in the period by the cause it names. Can be woken: it is known what would wake it up. Shares are of those that name a cause.</source>
        <translation>所选时间内流失的商机，按写明的原因。可唤醒：写明了什么能让它复活。占比只按写明原因的计算。</translation>
    </message>
    <message>
        <source>Nothing was lost in this period.</source>
        <translation>这段时间没有流失的商机。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Can be woken</source>
        <translation>可唤醒</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n deal(s), %2</source>
        <translation>
            <numerusform>%1：%n 个，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lost, %2 of them say why: too few for a pattern.</source>
        <translation>流失 %1 个，写明原因的 %2 个：样本太小，看不出规律。</translation>
    </message>
    <message>
        <source>Choose a cause for each lost deal.</source>
        <translation>给每个流失的商机选一个原因。</translation>
    </message>
    <message>
        <source>Most were lost for &quot;%1&quot;: %2 of %3.</source>
        <translation>最多的原因是“%1”：%3 个里有 %2 个。</translation>
    </message>
    <message numerus="yes">
        <source>Of all lost, %n can be woken: look through them.</source>
        <translation>
            <numerusform>流失的里有 %n 个可唤醒：逐个看一遍。</numerusform>
        </translation>
    </message>
    <message>
        <source>None says what would wake it: ask, and note it.</source>
        <translation>都没写什么能唤醒：去问，并记下来。</translation>
    </message>
    <message>
        <source>Which source brings money?</source>
        <translation>哪个来源真带来钱？</translation>
    </message>
    <message>
        <source>What was won in the period by the source that the deal names, with how many of those decided were won. Below 5 decisions no rate is given.</source>
        <translation>所选时间内签约金额，按商机写明的来源；并列出有结果的里签了几个。不足 5 个不算比率。</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>有结果</translation>
    </message>
    <message>
        <source>%1 of %2 won</source>
        <translation>%2 个签 %1 个</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4 won</source>
        <translation>%1：%2，%4 个里签了 %3 个</translation>
    </message>
    <message>
        <source>No deal that was won names its source.</source>
        <translation>签约的商机都没写来源。</translation>
    </message>
    <message>
        <source>Note where each deal came from.</source>
        <translation>把每个商机从哪来记下来。</translation>
    </message>
    <message>
        <source>%1 brought the most, %2 of %3.</source>
        <translation>%1带来最多：%3中占 %2。</translation>
    </message>
    <message>
        <source>Best rate: %1, %2. Give it more of your time.</source>
        <translation>赢单率最高的是%1，%2，多花时间在这里。</translation>
    </message>
    <message>
        <source>No source has the %1 decisions a rate needs.</source>
        <translation>没有来源够 %1 个结果，先别比较。</translation>
    </message>
    <message>
        <source>LTV : CAC</source>
        <translation>LTV : CAC</translation>
    </message>
    <message>
        <source>Does a customer bring more than it costs?</source>
        <translation>客户带来的，比花的多吗？</translation>
    </message>
    <message>
        <source>LTV: won from a customer in a year × %1 % margin × %2 years kept. CAC: %3 a year spent on winning customers ÷ new customers. Healthy from %4 on; all inputs are in Settings, Weights and intervals.</source>
        <translation>LTV：单个客户一年签约额 × 毛利 %1 % × 留存 %2 年。CAC：一年获客花费 %3 ÷ 新客户数。达到 %4 为健康；各项输入在“设置 › 权重与周期”。</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>终身价值</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 个客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Cost of winning one</source>
        <translation>获客成本</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody new was won</source>
        <translation>没有新客户</translation>
    </message>
    <message>
        <source>spending is not set</source>
        <translation>还没填获客花费</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Years kept</source>
        <translation>留存年数</translation>
    </message>
    <message>
        <source>Spent in a year</source>
        <translation>一年获客花费</translation>
    </message>
    <message>
        <source>A customer brings %1 over the years.</source>
        <translation>一个客户多年累计带来 %1。</translation>
    </message>
    <message>
        <source>Nobody new was won in this period: take a longer one.</source>
        <translation>这段时间没有新客户：把时间放长。</translation>
    </message>
    <message>
        <source>Set what winning customers costs in Settings.</source>
        <translation>在设置里填上获客花费。</translation>
    </message>
    <message numerus="yes">
        <source>A customer brings %1 times what it costs (%n new).</source>
        <translation>
            <numerusform>一个客户带来的是成本的 %1 倍（新增 %n 个）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few new customers to rely on it.</source>
        <translation>新客户太少，先别当真。</translation>
    </message>
    <message>
        <source>At least %1 is healthy: win more.</source>
        <translation>不低于 %1 为健康，可以多获客。</translation>
    </message>
    <message>
        <source>Below %1: spend less on winning, or keep customers longer.</source>
        <translation>低于 %1：少花获客费，或让客户留得更久。</translation>
    </message>
    <message>
        <source>/ target %1</source>
        <translation>/ 目标 %1</translation>
    </message>
    <message>
        <source>north star, as you set it</source>
        <translation>北极星 · 我自己定的</translation>
    </message>
    <message>
        <source>north star; set a target</source>
        <translation>北极星 · 还没定目标</translation>
    </message>
    <message>
        <source>Days to sign</source>
        <translation>成交周期</translation>
    </message>
    <message>
        <source>median, n = %1</source>
        <translation>中位数，n = %1</translation>
    </message>
    <message>
        <source>above %1, healthy</source>
        <translation>高于 %1，健康</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>低于 %1</translation>
    </message>
    <message>
        <source>Mean readiness</source>
        <translation>平均准备度</translation>
    </message>
    <message>
        <source>Reading the visits…</source>
        <translation>正在读取拜访…</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) held</source>
        <translation>
            <numerusform>已拜访 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below 70</source>
        <translation>
            <numerusform>离 70 差 %n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Off last quarter</source>
        <translation>上季误差</translation>
    </message>
    <message>
        <source>Readiness and outcome</source>
        <translation>准备度与结果</translation>
    </message>
    <message>
        <source>North star</source>
        <translation>北极星</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>客户分级</translation>
    </message>
    <message>
        <source>Visited in time</source>
        <translation>按时拜访</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Set a target in Settings, Weights and intervals.</source>
        <translation>在“设置 › 权重与周期”里定一个目标。</translation>
    </message>
    <message>
        <source>%1 is %2 of the target of %3.</source>
        <translation>%1，完成目标 %3 的 %2。</translation>
    </message>
    <message>
        <source>Weakest driver: %1, %2. Begin there.</source>
        <translation>最弱的一环：%1，%2，先从这里补。</translation>
    </message>
    <message>
        <source>Reached: set the next target.</source>
        <translation>已达成：定下一个目标。</translation>
    </message>
    <message>
        <source>The drivers hold: stay at it.</source>
        <translation>各环正常：照这样做。</translation>
    </message>
    <message>
        <source>Are we getting where we want to?</source>
        <translation>离目标近了吗？</translation>
    </message>
    <message>
        <source>The figure that you steer by, its target and what drives it, all as you set them in Settings, Weights and intervals. What has a day counts within the period.</source>
        <translation>自己选定的指标、目标和带动它的因素，都在“设置 › 权重与周期”里。有日期的按所选时间计算。</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <translation>&lt; %1</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s): too few to compare those prepared well and badly.</source>
        <translation>
            <numerusform>共 %n 次拜访：太少，还比不出准备好坏。</numerusform>
        </translation>
    </message>
    <message>
        <source>Note after each visit which objective was reached.</source>
        <translation>每次拜访后记下达成了哪个目标。</translation>
    </message>
    <message>
        <source>Go nowhere below 70.</source>
        <translation>不到 70 不出门。</translation>
    </message>
    <message>
        <source>The intervals still overlap: go on counting.</source>
        <translation>区间还重叠：继续积累。</translation>
    </message>
    <message>
        <source>Does preparing pay?</source>
        <translation>准备有用吗？</translation>
    </message>
    <message>
        <source>visits that moved things on, %</source>
        <translation>推进一步的比例，%</translation>
    </message>
    <message>
        <source>Visits held in the period, the latest %1, by readiness as the file knows it now. A visit moved things on where one of its objectives was reached, or its deal came to a later stage, within %2 days. Below 5 visits no rate is given.</source>
        <translation>所选时间内已完成的拜访（最近 %1 次），准备度按现有资料计算。%2 天内达成任一目标或商机进了一个阶段，算有推进。不足 5 次不算比率。</translation>
    </message>
    <message>
        <source>No visit was held in this period.</source>
        <translation>这段时间没有完成的拜访。</translation>
    </message>
    <message>
        <source>Moved on</source>
        <translation>有推进</translation>
    </message>
    <message>
        <source>Readiness %1: %2 of %3 moved things on</source>
        <translation>准备度 %1：%3 次里 %2 次有推进</translation>
    </message>
    <message>
        <source>Do hours follow value?</source>
        <translation>时间跟着价值走吗？</translation>
    </message>
    <message>
        <source>share of the won value, %</source>
        <translation>签约金额占比，%</translation>
    </message>
    <message>
        <source>Each tier&apos;s share of what was won in the period, beside its share of the hours of visits held in it. Where hours exceed one and a half times the value, time goes astray.</source>
        <translation>各级客户在所选时间内的签约金额占比，旁边是拜访工时占比。工时超过价值 1.5 倍，时间就花偏了。</translation>
    </message>
    <message>
        <source>of value</source>
        <translation>占金额</translation>
    </message>
    <message>
        <source>of hours</source>
        <translation>占工时</translation>
    </message>
    <message>
        <source>Open value</source>
        <translation>在谈金额</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) · %1 of hours</source>
        <translation>
            <numerusform>%n 家 · 工时 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>S and A bring %1 of the value and take %2 of the hours (%n deal(s) won).</source>
        <translation>
            <numerusform>S、A 级带来 %1 的金额，占 %2 的工时（签约 %n 个）。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 takes more time than it brings: take it by phone.</source>
        <translation>%1花的时间多于带来的：改用电话。</translation>
    </message>
    <message>
        <source>Hours follow value: keep it so.</source>
        <translation>时间跟着价值走，保持。</translation>
    </message>
    <message>
        <source>Whom do we neglect?</source>
        <translation>冷落了谁？</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>家</translation>
    </message>
    <message>
        <source>Accounts by the days since the last visit held or meeting noted, against the cadence of their tier. Those never met are not part of the rate. The state of today: the period does not matter.</source>
        <translation>按最近一次拜访或见面到今天的天数，对照分级的拜访周期。从未见过的不算在比率里。这是今天的状态，与所选时间无关。</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Never met</source>
        <translation>从未见过</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>每 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 in time, %3 overdue, %4 never met</source>
        <translation>%1：按时 %2，超期 %3，从未见过 %4</translation>
    </message>
    <message>
        <source>There are no accounts yet.</source>
        <translation>还没有客户。</translation>
    </message>
    <message numerus="yes">
        <source>Only %n account(s) were ever met: too few for a rate.</source>
        <translation>
            <numerusform>只见过 %n 家：太少，不算比率。</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan first visits.</source>
        <translation>安排首次拜访。</translation>
    </message>
    <message>
        <source>Of %1 accounts that were met, %2 are in time.</source>
        <translation>见过的 %1 家里，%2 家按时。</translation>
    </message>
    <message numerus="yes">
        <source>First the %n overdue of tier %1.</source>
        <translation>
            <numerusform>先补 %1 级超期的 %n 家。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is overdue.</source>
        <translation>没有超期的。</translation>
    </message>
    <message>
        <source>As much is open as before.</source>
        <translation>在谈金额与之前持平。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>赢单</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>样本太少</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>在谈</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已走完</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Open on %1</source>
        <translation>%1 在谈</translation>
    </message>
    <message>
        <source>+ new</source>
        <translation>＋新增</translation>
    </message>
    <message>
        <source>+ reopened</source>
        <translation>＋重启</translation>
    </message>
    <message>
        <source>+ raised</source>
        <translation>＋调高</translation>
    </message>
    <message>
        <source>− lowered</source>
        <translation>－调低</translation>
    </message>
    <message>
        <source>− won</source>
        <translation>－赢单</translation>
    </message>
    <message>
        <source>− lost</source>
        <translation>－流失</translation>
    </message>
    <message>
        <source>By</source>
        <translation>哪一方</translation>
    </message>
    <message>
        <source>Kept in time</source>
        <translation>按时兑现</translation>
    </message>
    <message>
        <source>Kept late</source>
        <translation>逾期兑现</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从未联系</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>达标率</translation>
    </message>
    <message>
        <source>Not due</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>Value of a customer in a year</source>
        <translation>单个客户年价值</translation>
    </message>
    <message>
        <source>Lifetime value (LTV)</source>
        <translation>终身价值（LTV）</translation>
    </message>
    <message>
        <source>Cost of winning one (CAC)</source>
        <translation>获客成本（CAC）</translation>
    </message>
    <message>
        <source>LTV:CAC (healthy from %1)</source>
        <translation>LTV:CAC（%1 以上为健康）</translation>
    </message>
    <message>
        <source>Reactivated</source>
        <translation>已唤醒</translation>
    </message>
    <message>
        <source>Lost again</source>
        <translation>再次流失</translation>
    </message>
    <message numerus="yes">
        <source>There are more than %n group(s). Choose fewer by a filter, or split by another field.</source>
        <translation>
            <numerusform>超过 %n 组。请先筛选，或换一个字段拆分。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tier movements</source>
        <translation>分级变动</translation>
    </message>
    <message>
        <source>Whose tier changed?</source>
        <translation>谁的级别变了？</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>次评定</translation>
    </message>
    <message>
        <source>Decisions on the tier of an account by the month they were made in: to a higher tier, to a lower one, or to leave it. The first one of an account leaves it.</source>
        <translation>按月统计的分级评定：升级、降级或维持。客户的首次评定算维持。</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>升</translation>
    </message>
    <message>
        <source>Fell</source>
        <translation>降</translation>
    </message>
    <message>
        <source>No tier was decided on in this period.</source>
        <translation>这段时间没有评定过级别。</translation>
    </message>
    <message>
        <source>%1: %2 rose, %3 fell, %4 kept</source>
        <translation>%1：升 %2，降 %3，维持 %4</translation>
    </message>
    <message>
        <source>%1 rose and %2 fell.</source>
        <translation>升 %1 家，降 %2 家。</translation>
    </message>
    <message>
        <source>Give the hours of those that fell to those that rose.</source>
        <translation>把降级客户的工时让给升级的客户。</translation>
    </message>
    <message>
        <source>Lost deals taken up again</source>
        <translation>流失商机的唤醒</translation>
    </message>
    <message>
        <source>Is the lost pool worth the calls?</source>
        <translation>流失池值得打电话吗？</translation>
    </message>
    <message>
        <source>Deals that went from lost back to an open stage within the period, by where they stand now. A deal that was taken up several times counts once.</source>
        <translation>这段时间从流失回到在谈的商机，按现在的状态统计。多次唤醒的只算一次。</translation>
    </message>
    <message>
        <source>No lost deal was taken up again in this period.</source>
        <translation>这段时间没有唤醒过流失商机。</translation>
    </message>
    <message>
        <source>Of %1 that are decided, %2 was won.</source>
        <translation>已有结果的 %1 个里赢了 %2。</translation>
    </message>
    <message>
        <source>%1 were taken up again, too few are decided for a rate.</source>
        <translation>唤醒了 %1 个，有结果的太少，还算不出比率。</translation>
    </message>
    <message numerus="yes">
        <source>%n lost deal(s) wait in the pool.</source>
        <translation>
            <numerusform>流失池里还有 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Revenue by source</source>
        <translation>来源到成交</translation>
    </message>
    <message>
        <source>Where does effort pay off?</source>
        <translation>该往哪里多走？</translation>
    </message>
    <message>
        <source>Win rate: %1</source>
        <translation>赢单率：%1</translation>
    </message>
    <message>
        <source>Win rate: %1 of %2 won, too few for a rate</source>
        <translation>赢单率：%2 单有结果，赢 %1 单，太少不算比率</translation>
    </message>
    <message>
        <source>Win rate %1 (%2 to %3), n = %4</source>
        <translation>赢单率 %1（%2–%3），n = %4</translation>
    </message>
    <message>
        <source>Of the deals that were decided. An account counts as an existing customer after the day on which its first deal was signed; that deal was won with a prospect. Deals without an account or a closing day are left out.</source>
        <translation>只算已有结果的商机。客户签下第一单的次日起算老客户，那第一单算新客户赢下的；没有客户或没有结束日期的商机不计。</translation>
    </message>
    <message>
        <source>Not in it: deals in other currencies</source>
        <translation>未计入：其他币种的商机</translation>
    </message>
    <message>
        <source>Can be woken now</source>
        <translation>现在可唤醒</translation>
    </message>
    <message>
        <source>The period begins on %1: nothing is known of days to come.</source>
        <translation>时段从 %1 开始，还没到，无从统计。</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>From 70 points on, %1 of the visits moved things on; below 50, %2 (n = %3).</source>
        <translation>准备度 70 以上的拜访，%1 有推进；50 以下的，%2 有推进（n = %3）。</translation>
    </message>
    <message numerus="yes">
        <source>Not in it: %n deal(s) in %1.</source>
        <translation>
            <numerusform>另有 %n 个商机以 %1 计价，未计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is held back: keep to the dates.</source>
        <translation>没有被压低的：按日期推进就行。</translation>
    </message>
    <message>
        <source>Lost most often to: %1. Be prepared for that first.</source>
        <extracomment>%1 is why a deal was lost: &quot;Price&quot;</extracomment>
        <translation>流失最多的原因：%1，先把这一条准备好。</translation>
    </message>
    <message>
        <source>New deals alone are no progress: give each its next step.</source>
        <translation>只有新商机还不算进展：给每一个定好下一步。</translation>
    </message>
    <message>
        <source>Fill it up again: plan first visits.</source>
        <translation>在谈少了：安排首次拜访补上。</translation>
    </message>
</context>
<context>
    <name>FileLock</name>
    <message>
        <source>&quot;%1&quot; is already open in another window (on %2, process %3). Close it there, or open it here read-only.</source>
        <translation>“%1”已在另一个窗口打开（%2，进程 %3）。请先在那边关闭，或在这里以只读方式打开。</translation>
    </message>
    <message>
        <source>The folder of &quot;%1&quot; is not writable. Move the file to another folder, or open it read-only.</source>
        <translation>“%1”所在的文件夹没有写入权限。请把文件移到其他文件夹，或以只读方式打开。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is open on the computer %2, or was not closed there. Close it there and wait until the folder is synchronised, or open it here read-only.</source>
        <translation>“%1”正在电脑 %2 上打开，或在那里没有正常关闭。请在那台电脑上关闭并等文件夹同步完成，或在这里以只读方式打开。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened for editing: the disk may be full. Free some space, or open it read-only.</source>
        <translation>“%1”无法以可编辑方式打开：磁盘可能已满。请释放空间，或以只读方式打开。</translation>
    </message>
</context>
<context>
    <name>ForeignFormat</name>
    <message>
        <source>an old Excel or Word file (.xls, .doc)</source>
        <translation>旧版 Excel 或 Word 文件（.xls、.doc）</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a SQLite database</source>
        <translation>SQLite 数据库</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>a compressed archive</source>
        <translation>压缩包</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序文件</translation>
    </message>
    <message>
        <source>a rich-text document (RTF)</source>
        <translation>RTF 文档</translation>
    </message>
    <message>
        <source>a contact card (vCard)</source>
        <translation>联系人名片（vCard）</translation>
    </message>
    <message>
        <source>a calendar (ICS)</source>
        <translation>日历文件（ICS）</translation>
    </message>
    <message>
        <source>a web page (HTML)</source>
        <translation>网页（HTML）</translation>
    </message>
    <message>
        <source>an XML document</source>
        <translation>XML 文档</translation>
    </message>
    <message>
        <source>an OpenDocument spreadsheet (.ods)</source>
        <translation>OpenDocument 表格（.ods）</translation>
    </message>
    <message>
        <source>a Word document (.docx)</source>
        <translation>Word 文档（.docx）</translation>
    </message>
    <message>
        <source>a PowerPoint presentation (.pptx)</source>
        <translation>PowerPoint 演示文稿（.pptx）</translation>
    </message>
    <message>
        <source>an Excel workbook (.xlsx)</source>
        <translation>Excel 工作簿（.xlsx）</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ZIP 压缩包</translation>
    </message>
    <message>
        <source>a JSON file</source>
        <translation> JSON 文件</translation>
    </message>
    <message>
        <source>an e-mail or a web archive (MHTML)</source>
        <translation>电子邮件或网页存档（MHTML）</translation>
    </message>
</context>
<context>
    <name>Gaps</name>
    <message>
        <source>Gaps in the library</source>
        <translation>资料库缺口</translation>
    </message>
    <message>
        <source>Nothing is missing and nothing expired.</source>
        <translation>没有缺口，也没有过期内容。</translation>
    </message>
    <message>
        <source>By industry</source>
        <translation>按行业</translation>
    </message>
    <message>
        <source>accounts of tier S and A, open pipeline</source>
        <translation>S/A 级客户与在谈商机</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>在等</translation>
    </message>
    <message>
        <source>Open pipeline</source>
        <translation>在谈</translation>
    </message>
    <message>
        <source>Asked and not answered</source>
        <translation>问了没答的</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Competitors met without an answer</source>
        <translation>碰到却没有应对的</translation>
    </message>
    <message numerus="yes">
        <source>met %n time(s)</source>
        <translation>
            <numerusform>碰到 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: all cases have expired</source>
        <translation>%1：案例全部过期</translation>
    </message>
    <message>
        <source>%1: no case</source>
        <translation>%1：没有案例</translation>
    </message>
    <message>
        <source>asked, not answered: %1</source>
        <translation>问了没答：%1</translation>
    </message>
    <message>
        <source>no answer to %1</source>
        <translation>还没有应对%1的说法</translation>
    </message>
    <message>
        <source>Gaps by industry, stage and audience</source>
        <translation>按行业、阶段和受众的缺口</translation>
    </message>
    <message>
        <source>Industry, stage, audience</source>
        <translation>行业 × 阶段 × 对谁讲</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) empty or expired</source>
        <translation>
            <numerusform>%n 格缺着或过期</numerusform>
        </translation>
    </message>
    <message>
        <source>None: the visits planned have what they need.</source>
        <translation>没有：计划中的拜访材料齐全。</translation>
    </message>
    <message>
        <source>Every question has an answer.</source>
        <translation>每个问题都有答案。</translation>
    </message>
    <message>
        <source>There is an answer to each one met.</source>
        <translation>碰到的竞品都有应对。</translation>
    </message>
    <message>
        <source>Nothing has expired.</source>
        <translation>没有过期内容。</translation>
    </message>
    <message>
        <source>Visits of the next two weeks that are affected</source>
        <translation>两周内会伤到的拜访</translation>
    </message>
    <message>
        <source>Audiences without material</source>
        <translation>对谁还没有材料</translation>
    </message>
    <message>
        <source>!</source>
        <extracomment>In a small cell: what is there has expired</extracomment>
        <translation>旧</translation>
    </message>
    <message>
        <source>Cases</source>
        <extracomment>Over a narrow column: how many case studies there are</extracomment>
        <translation>案例</translation>
    </message>
    <message>
        <source>missing, so many wait</source>
        <extracomment>In a legend, beside a number: so many accounts wait for what is missing</extracomment>
        <translation>缺，几家在等</translation>
    </message>
    <message>
        <source>missing, nobody waits</source>
        <translation>缺，没人等</translation>
    </message>
    <message>
        <source>Unanswered competitors</source>
        <translation>碰到却没有应对的</translation>
    </message>
</context>
<context>
    <name>HeaderNames</name>
    <message>
        <source>&quot;%1&quot; is not a mapping. Write it as column=field.</source>
        <translation>“%1”不是有效的对应关系，请写成“列名=字段”。</translation>
    </message>
    <message>
        <source>Unknown column &quot;%1&quot;. The columns are: %2.</source>
        <translation>未知的列“%1”。文件中的列：%2。</translation>
    </message>
    <message>
        <source>Unknown field &quot;%1&quot;. Known fields: %2. You can also use custom or skip.</source>
        <translation>未知的字段“%1”。可用字段：%2；也可用 custom 或 skip。</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>&quot;%1&quot; cannot be its own parent account. The value was ignored.</source>
        <translation>“%1”不能作为自己的上级客户，已忽略。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be their own manager. The value was ignored.</source>
        <translation>“%1”不能作为自己的上级，已忽略。</translation>
    </message>
    <message numerus="yes">
        <source>%n manager(s) named in the file did not exist and were added.</source>
        <translation>
            <numerusform>文件中有 %n 位上级此前没有记录，已新增。</numerusform>
        </translation>
    </message>
    <message>
        <source>The dates of &quot;%1&quot; were read with the day before the month.</source>
        <translation>“%1”的日期按“日在前、月在后”读取。</translation>
    </message>
    <message>
        <source>The dates of &quot;%1&quot; were read with the month before the day.</source>
        <translation>“%1”的日期按“月在前、日在后”读取。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) named in the file did not exist and were added.</source>
        <translation>
            <numerusform>文件中有 %n 家客户此前没有记录，已新增。</numerusform>
        </translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>缺少名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid number of people.</source>
        <translation>“%1”不是有效的人数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an industry code.</source>
        <translation>“%1”不是行业代码。</translation>
    </message>
    <message>
        <source>The list says %1 and %2, but %2 is in %3.</source>
        <translation>表中写的是%1和%2，但%2属于%3。</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts at this account have this name. Add the mobile number or e-mail address to tell them apart.</source>
        <translation>
            <numerusform>该客户下有 %n 位同名联系人，无法确定是哪一位。请补充手机或邮箱。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import &quot;%1&quot; (%2)</source>
        <extracomment>A step that can be undone: a file and what its rows became, &quot;Accounts&quot;</extracomment>
        <translation>导入“%1”（%2）</translation>
    </message>
    <message>
        <source>No name column was found in &quot;%1&quot;. Specify it as column=%3. The columns are: %2.</source>
        <translation>“%1”中没有找到名称列。请指定：列名=%3。文件中的列：%2。</translation>
    </message>
    <message>
        <source>The amounts in &quot;%1&quot; are ambiguous: %2 is %3 with a decimal point, or %4 with a decimal comma. Choose point or comma.</source>
        <translation>“%1”列的金额有两种读法：%2 以点作小数点时为 %3，以逗号作小数点时为 %4。请选择：点（point）或逗号（comma）。</translation>
    </message>
    <message numerus="yes">
        <source>For %n account(s) the file contains only an ID (%1), which was kept as the external ID. To add their names, import a list of accounts with these IDs.</source>
        <translation>
            <numerusform>文件中有 %n 家客户只给出编号（%1），已作为外部编号保存。如需补上名称，请再导入带这些编号的客户名单。</numerusform>
        </translation>
    </message>
    <message>
        <source>Amounts without a currency were read as %1.</source>
        <translation>未注明币种的金额按 %1 处理。</translation>
    </message>
    <message>
        <source>Columns without a field were skipped: %1.</source>
        <translation>以下各列没有对应字段，未导入：%1。</translation>
    </message>
    <message>
        <source>Account %1</source>
        <extracomment>The name of an account of which nothing but a number is known</extracomment>
        <translation>客户 %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not say whether the deal was won or lost.</source>
        <translation>从“%1”看不出商机是签约还是流失。</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) have no account. Use the filter &quot;without account&quot; to see them.</source>
        <translation>
            <numerusform>有 %n 个商机没有客户，可用“无客户”筛选查看。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank row(s) skipped.</source>
        <translation>
            <numerusform>跳过 %n 个空行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped as totals or remarks: %1.</source>
        <translation>以下各行是合计或备注，已跳过：%1。</translation>
    </message>
    <message>
        <source>row %1 &quot;%2&quot;</source>
        <extracomment>A row of a file and what stands there</extracomment>
        <translation>第 %1 行“%2”</translation>
    </message>
    <message>
        <source>There is no record &quot;%1&quot;.</source>
        <translation>没有名为“%1”的记录。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts of this name match by e-mail address or mobile number. Nothing was changed.</source>
        <translation>
            <numerusform>有 %n 位同名联系人与此行的邮箱或手机号相符，未作更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) were read as in the last import of such a list.</source>
        <translation>
            <numerusform>有 %n 个值按上次导入此类名单时的含义读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot;: nobody invited is a contact, and no account is named.</source>
        <translation>“%1”：参会人都不是已有联系人，也没有提到任何客户。</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Also invited: %1</source>
        <translation>其他受邀人：%1</translation>
    </message>
    <message>
        <source>The activities became: visits %1, notes %2, promises %3.</source>
        <translation>已转为：拜访 %1 次、便签 %2 条、承诺 %3 项。</translation>
    </message>
    <message>
        <source>The row says nothing of what happened.</source>
        <translation>该行没有写明发生了什么。</translation>
    </message>
    <message>
        <source>No account: the row names none, nor a person or a deal that belongs to one.</source>
        <translation>没有客户：该行既未写明客户，也未写明属于某客户的联系人或商机。</translation>
    </message>
    <message>
        <source>Also there: %1</source>
        <translation>另有参加：%1</translation>
    </message>
    <message>
        <source>This looks like a list of activities, judging by the columns %1.</source>
        <extracomment>Judged by the headers that follow</extracomment>
        <translation>从列 %1 看，这是一份活动列表。</translation>
    </message>
    <message>
        <source>Import &quot;%1&quot; (Activities)</source>
        <extracomment>A step that can be undone: a file of calls, meetings and tasks</extracomment>
        <translation>导入“%1”（活动）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was read as %2, counted from today.</source>
        <translation>“%1”按今天推算，读作 %2。</translation>
    </message>
    <message>
        <source>Columns without a field were added to the text: %1.</source>
        <translation>没有对应字段的列已写进正文：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) named in the file did not exist and were added.</source>
        <translation>
            <numerusform>已新增文件中提到的 %n 位联系人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is a calendar with %n event(s). They become visits of the accounts whose people are invited or that are named.</source>
        <translation>
            <numerusform>这是一份日历，共 %n 个日程。受邀人属于哪个客户、或写到哪个客户，就记为该客户的拜访。</numerusform>
        </translation>
    </message>
    <message>
        <source>The columns were taken as in the last import of such a list.</source>
        <translation>各列按上次导入同类名单时的对法处理。</translation>
    </message>
    <message>
        <source>An earlier row is about this record, too. This row replaced: %1.</source>
        <translation>前面有一行也是这条记录。本行替换了：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a birthday: it is yet to come.</source>
        <translation>“%1”晚于今天，不能作为生日。</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) without a start skipped: %1.</source>
        <translation>
            <numerusform>已跳过 %n 个没有开始时间的日程：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier version(s) of events in the file skipped.</source>
        <translation>
            <numerusform>文件中有 %n 个日程的旧版本，已跳过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) of the calendar skipped.</source>
        <translation>
            <numerusform>已跳过日历中的 %n 个待办。</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; was added as a new account. It may be &quot;%2&quot;; if so, merge them on the Duplicates page.</source>
        <translation>“%1”已作为新客户添加，可能就是已有的“%2”。如确是同一家，请在“查重”页合并。</translation>
    </message>
    <message numerus="yes">
        <source>%n of the accounts added may exist already (%1). If so, merge them on the Duplicates page.</source>
        <translation>
            <numerusform>新增的客户中有 %n 家可能已经存在（%1）。如确是同一家，请在“查重”页合并。</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; has been held and has notes. It was not moved.</source>
        <translation>“%1”已经进行并有记录，时间没有改动。</translation>
    </message>
    <message>
        <source>The cell contains several places. The first was used; all are in the notes.</source>
        <translation>这个单元格里有好几个地点，已取第一个，全文放进备注。</translation>
    </message>
    <message>
        <source>The cell names several people. Each is a contact.</source>
        <translation>这个单元格里有好几个人，已分别建成联系人。</translation>
    </message>
    <message>
        <source>The year of &quot;%1&quot; is no year of birth. Month and day were kept.</source>
        <translation>“%1”里的年份不是出生年份，只保留了月和日。</translation>
    </message>
    <message>
        <source>Amounts were read in &quot;%1&quot;, as the lines above the header say.</source>
        <translation>金额按表头上方注明的“%1”读取。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a time that no clock shows.</source>
        <translation>“%1”中的时间不存在。</translation>
    </message>
    <message>
        <source>The day of opening is after the day of closing, %1. It was added to the notes.</source>
        <translation>建立日期晚于关闭日期 %1，已写入备注。</translation>
    </message>
    <message>
        <source>Ended, as the list says: %1</source>
        <translation>名单所写的结束时间：%1</translation>
    </message>
    <message>
        <source>Declined: %1</source>
        <extracomment>People who were invited to a meeting and said that they do not come</extracomment>
        <translation>谢绝参加：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n journal entry(ies) of the calendar skipped.</source>
        <translation>
            <numerusform>已跳过日历中的 %n 条日志。</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; was removed here after it had been imported. It was not imported again.</source>
        <translation>“%1”导入后已在本系统中删除，未再次导入。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was moved or cancelled here after it had been imported. That was kept.</source>
        <translation>“%1”导入后已在本系统中改期或取消，已保留本系统中的安排。</translation>
    </message>
    <message numerus="yes">
        <source>%n series of events go on for long. Those of the next two years were imported, at most 500 of each: %1.</source>
        <translation>
            <numerusform>%n 个重复日程持续时间过长，仅导入未来两年内的日程，每个最多 500 场：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Amounts were read in the units that stand below the header.</source>
        <translation>金额按表头下一行所写的单位读取。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; repeats by a rule that is not read: %2. Only the first one was imported.</source>
        <translation>“%1”的重复规则无法识别：%2。只导入了第一次。</translation>
    </message>
    <message>
        <source>Rows that leave &quot;%1&quot; empty were taken to belong to the one above them.</source>
        <translation>“%1”为空的行视为属于上一行的公司。</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>公司名称</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Contact name</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>The first row names no columns and was read as data. The columns were named by what is in them.</source>
        <translation>第一行不是列名，已作为数据读取。列名按各列的内容拟定。</translation>
    </message>
    <message numerus="yes">
        <source>This is a form and no list: its labels were taken for the columns. It has %n record(s).</source>
        <translation>
            <numerusform>这是一张登记表，不是列表：表中的标签当作列名，共 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a form about one customer and no list: its labels were taken for the columns.</source>
        <translation>这是一位客户的登记表，不是列表：表中的标签当作列名。</translation>
    </message>
    <message>
        <source>%1 cannot be matched by %2: they have no such field.</source>
        <extracomment>%1 is a kind of records, &quot;Products&quot;; %2 by what they were to be known</extracomment>
        <translation>%1不能按“%2”查重：没有这个字段。</translation>
    </message>
    <message numerus="yes">
        <source>%n records match by the chosen key (%1). Nothing was changed.</source>
        <translation>
            <numerusform>按所选依据（%1）有 %n 条记录对得上，这一行未做改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is already below this record.</source>
        <translation>“%1”已在此记录之下。</translation>
    </message>
    <message>
        <source>Parts of the address that have no field were added to the notes.</source>
        <translation>地址中没有对应字段的部分已写入备注。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a conversation, not a list. Choose New › Paste a conversation… and open it there (on the command line: attache conversation FILE).</source>
        <translation>“%1”是一段聊天记录，不是名单。请点“新增 › 粘贴聊天记录…”，在其中打开它（命令行：attache conversation FILE）。</translation>
    </message>
    <message>
        <source>This is a list of quotes. A quote belongs to a deal: import the deals, and attach the quotes to them.</source>
        <translation>这是一份报价单名单。报价属于商机：请导入商机，并把报价单作为附件放到商机上。</translation>
    </message>
</context>
<context>
    <name>ImportColumn</name>
    <message>
        <source>Region (province and city)</source>
        <translation>地区（省市）</translation>
    </message>
    <message>
        <source>Industry: code</source>
        <translation>行业：代码</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>中间名</translation>
    </message>
    <message>
        <source>%1: website</source>
        <translation>%1：网址</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>输赢结果</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>出生年份</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>出生月份</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>出生日</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>E-mail of the contact</source>
        <translation>联系人邮箱</translation>
    </message>
    <message>
        <source>Phone of the contact</source>
        <translation>联系人电话</translation>
    </message>
    <message>
        <source>Post of the contact</source>
        <translation>联系人职务</translation>
    </message>
    <message>
        <source>Number in address books</source>
        <translation>通讯录编号</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Number of the contract</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>State of the contract</source>
        <translation>合同状态</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签订日期</translation>
    </message>
</context>
<context>
    <name>ImportRemarks</name>
    <message>
        <source>Automatic</source>
        <extracomment>Of a column of a list: what it means was found without asking</extracomment>
        <translation>自动</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>The column is empty</source>
        <translation>整列为空</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day without its year, in letters as QDate::toString() takes them: 4 Mar</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>See values</source>
        <translation>看对照</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) unknown; they go to the notes</source>
        <translation>
            <numerusform>%n 个取值没认出，原文进备注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; → %2 in %n row(s)</source>
        <extracomment>A word in a file, what it is read as, and how often it is there: &quot;Key&quot; → A in 18 rows</extracomment>
        <translation>
            <numerusform>“%1”→ %2，共 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See %n row(s)</source>
        <translation>
            <numerusform>看 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) could not be read; they go to the notes</source>
        <translation>
            <numerusform>%n 格读不懂，原文进备注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) to check</source>
        <translation>
            <numerusform>%n 格需要核对</numerusform>
        </translation>
    </message>
    <message>
        <source>Becomes a field of your own</source>
        <translation>成为自定义字段</translation>
    </message>
    <message>
        <source>No field for it; not imported</source>
        <translation>没有对应字段，不导入</translation>
    </message>
    <message numerus="yes">
        <source>%n automatic</source>
        <comment>columns</comment>
        <translation>
            <numerusform>%n 列自动认出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not imported</source>
        <comment>columns</comment>
        <translation>
            <numerusform>%n 列不导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <comment>columns</comment>
        <translation>
            <numerusform>%n 列要看一眼</numerusform>
        </translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>对法同上次</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>as last time (%1)</source>
        <translation>对法同上次（%1）</translation>
    </message>
</context>
<context>
    <name>IndustryFile</name>
    <message>
        <source>The list needs a code column and a name column.</source>
        <translation>名单里要有一列代码和一列名称。</translation>
    </message>
</context>
<context>
    <name>JointPlan</name>
    <message>
        <source>Joint plan</source>
        <translation>推进表</translation>
    </message>
    <message>
        <source>As it stands, the last step moves from %1 to %2.</source>
        <translation>照此下去，最后一步从 %1 推到 %2。</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>%1 完成</translation>
    </message>
    <message>
        <source>No steps are agreed yet.</source>
        <translation>还没有约定的步骤。</translation>
    </message>
    <message>
        <source>planned back from the go-live</source>
        <translation>从上线往回排</translation>
    </message>
    <message>
        <source>On your side</source>
        <translation>贵方</translation>
    </message>
    <message>
        <source>On our side</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>dark: our steps, pale: yours, green: done</source>
        <translation>深色：我方；浅色：贵方；绿色：已完成</translation>
    </message>
    <message>
        <source>step in on %1</source>
        <translation>%1 介入</translation>
    </message>
    <message>
        <source>Timetable</source>
        <extracomment>Below the bars of a plan: those of the customer are paler</extracomment>
        <translation>时间安排</translation>
    </message>
</context>
<context>
    <name>JournalSteps</name>
    <message>
        <source>Later records refer to what this step added or removed. Nothing was changed.</source>
        <translation>之后的记录引用了这一步添加或删除的内容。未作任何更改。</translation>
    </message>
    <message>
        <source>This step is no longer in the history.</source>
        <translation>历史中已没有这一步。</translation>
    </message>
    <message>
        <source>This step is already undone.</source>
        <translation>这一步已经撤销。</translation>
    </message>
    <message>
        <source>The workspace began with this step. It cannot be undone.</source>
        <translation>工作区从这一步开始，不能撤销。</translation>
    </message>
</context>
<context>
    <name>KeptDeckRenewal</name>
    <message>
        <source>Take customers out of kept decks</source>
        <translation>从留存的宣讲材料中去掉客户名</translation>
    </message>
</context>
<context>
    <name>KeptDecks</name>
    <message>
        <source>Take customers out of &quot;%1&quot;</source>
        <extracomment>A step that can be undone; %1 is the name of a deck</extracomment>
        <translation>从“%1”中去掉客户名</translation>
    </message>
</context>
<context>
    <name>LeftLog</name>
    <message>
        <source>%1 (last changes, %2)</source>
        <extracomment>Name of a file: %1 is that of the workspace, %2 a day and a time</extracomment>
        <translation>%1（最后的改动 %2）</translation>
    </message>
    <message>
        <source>Beside &quot;%1&quot; stand changes of another state of it, which cannot be put aside. Make its folder writable.</source>
        <translation>“%1”旁边有属于另一份文件的改动，无法移开。请让该文件夹可写。</translation>
    </message>
</context>
<context>
    <name>LibraryNotices</name>
    <message>
        <source>There is a newer version: %1.</source>
        <translation>已有新版本：%1。</translation>
    </message>
    <message>
        <source>%1 has a newer version: %2.</source>
        <extracomment>%1 and %2 are versions of something that this record refers to</extracomment>
        <translation>%1 已有新版本：%2。</translation>
    </message>
    <message>
        <source>%1 has expired: its review has been due since %2.</source>
        <extracomment>%1 is something that this record refers to, %2 a day</extracomment>
        <translation>%1 已过期：%2 起就该复核。</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第 %1 版</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Cases</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>Write down what you achieved for a customer, with figures. It wins the next one.</source>
        <translation>写下为客户做成的事，带上数据。它会帮您赢下一家。</translation>
    </message>
    <message>
        <source>Decks</source>
        <translation>宣讲材料</translation>
    </message>
    <message>
        <source>Import presentations, one for each industry and audience.</source>
        <translation>导入宣讲 PPT，每个行业、每类受众各一份。</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Add the products you sell, each in one sentence.</source>
        <translation>添加您销售的产品，每个一句话。</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>Collect what customers ask, and answer it once for each audience.</source>
        <translation>收集客户常问的问题，对每类受众答一次。</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞品</translation>
    </message>
    <message>
        <source>Note whom you meet at your customers, and what you answer.</source>
        <translation>记下在客户那里碰到的竞品，以及怎么应对。</translation>
    </message>
    <message>
        <source>Handouts</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>List handbooks, white papers, certificates and pages, and when they were last checked.</source>
        <translation>登记手册、白皮书、证书和网页，以及上次检查的时间。</translation>
    </message>
    <message>
        <source>Talk tracks</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Write down how to talk about a product with each role at each stage.</source>
        <translation>写下每个产品在各阶段对各角色怎么讲。</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Keep what you know of a trade, so that nobody asks what can be read up.</source>
        <translation>积累对行业的了解，见面不问查得到的事。</translation>
    </message>
    <message>
        <source>Playbooks</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Turn what worked into steps that can be done again.</source>
        <translation>把做成的事变成可以重复的步骤。</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>行业版配方</translation>
    </message>
    <message>
        <source>Say once which slides the version of a deck for a trade is made of.</source>
        <translation>写好一次：某行业的版本由哪些页组成。</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Plan a training of our sales or of a customer&apos;s users, with the assessment that ends it.</source>
        <translation>安排销售或客户使用人员的培训及结束时的考核。</translation>
    </message>
    <message>
        <source>Question bank</source>
        <translation>题库</translation>
    </message>
    <message>
        <source>Write the questions of assessments once, and use them in many.</source>
        <translation>考题写一次，可用于多次考核。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Who is trained on what, and since when. People are added to their training.</source>
        <translation>谁通过了什么培训、何时通过。人员在所属培训中添加。</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>优秀案例</translation>
    </message>
    <message>
        <source>Keep visits and calls that went well, so that others learn from them.</source>
        <translation>把做得好的拜访和电话留档，供他人学习。</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Start a playbook for a deal, a visit or an account; its steps get their clocks.</source>
        <translation>为商机、拜访或客户启动流程，各步骤开始计时。</translation>
    </message>
</context>
<context>
    <name>LifeStage</name>
    <message>
        <source>Look for partners who build it with you, not for buyers. Ask what they would give up today to have it. Promise no dates.</source>
        <translation>找愿意共建的伙伴，不找买家。问对方为了它愿意放弃什么；不承诺日期。</translation>
    </message>
    <message>
        <source>Few customers, at prices that cover the cost; it is proven once it breaks even. Ask whether they would buy it again, and who else has the problem.</source>
        <translation>少量客户，价格要盖得住成本，回本才算验证通过。问会不会再买一次、还有谁有同样的问题。</translation>
    </message>
    <message>
        <source>Standard price: say first who of their trade uses it, then show it. Ask how many and by when, no longer whether. Change nothing for one alone.</source>
        <translation>按标准价卖：先讲同行谁在用，再演示。问多少、什么时候，不再问要不要；不为一家改主干。</translation>
    </message>
    <message>
        <source>Sell on service and on what goes with it, keep those who have it. Ask when their contract ends and what they would add.</source>
        <translation>卖服务、卖配套，守住老客户。问合同何时到期、还想加什么。</translation>
    </message>
    <message>
        <source>Serve those who have it and lead them to what follows. Ask what keeps them, and sell it to nobody new.</source>
        <translation>服务好在用的客户，引到下一代产品。问是什么留住他们；不再卖给新客户。</translation>
    </message>
</context>
<context>
    <name>Logo</name>
    <message>
        <source>&quot;%1&quot; cannot be used as a logo. Choose an image of at most 4 MB.</source>
        <translation>“%1”不能用作标志。请选择不超过 4 MB 的图片。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a supported image.</source>
        <translation>不支持图片“%1”的格式。</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.svg)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
</context>
<context>
    <name>MadeSlide</name>
    <message>
        <source>&quot;%1&quot; has no layout that new slides could be made on.</source>
        <translation>“%1”没有可用来生成新页的版式。</translation>
    </message>
    <message>
        <source>How we compare</source>
        <extracomment>Title of a slide; the names of competitors follow</extracomment>
        <translation>与其他方案对比</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Decision chain: %1</source>
        <translation>决策链：%1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>Under the title of a printed map: the day it shows</extracomment>
        <translation>截至 %1</translation>
    </message>
</context>
<context>
    <name>Match</name>
    <message>
        <source>%1: nothing in the library yet.</source>
        <extracomment>%1 are records of one kind, &quot;Case studies&quot;</extracomment>
        <translation>%1：资料库里还没有。</translation>
    </message>
    <message numerus="yes">
        <source>%1: none of %n suits this visit.</source>
        <extracomment>%1 are records of one kind, &quot;Case studies&quot;; %n is how many there are</extracomment>
        <translation>
            <numerusform>%1：共 %n 个，没有适合这次拜访的。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n more with the same score as the last one.</source>
        <extracomment>%1 are records of one kind; equals are listed by name</extracomment>
        <translation>
            <numerusform>%1：另有 %n 个与最后一个同分。</numerusform>
        </translation>
    </message>
    <message>
        <source>left out for this visit</source>
        <translation>本次已排除</translation>
    </message>
    <message>
        <source>chosen for this visit</source>
        <translation>本次已选</translation>
    </message>
    <message>
        <source>taken along to this visit</source>
        <translation>本次已带去</translation>
    </message>
    <message>
        <source>shown at this visit</source>
        <translation>本次已展示</translation>
    </message>
    <message>
        <source>met at this account on %1</source>
        <translation>%1 在此客户碰到过</translation>
    </message>
    <message>
        <source>met at this account</source>
        <translation>在此客户碰到过</translation>
    </message>
    <message>
        <source>answered for: %1</source>
        <translation>有%1答法</translation>
    </message>
    <message>
        <source>made for: %1</source>
        <translation>面向%1</translation>
    </message>
    <message>
        <source>answered only for: %1</source>
        <translation>只有%1答法</translation>
    </message>
    <message>
        <source>made only for: %1</source>
        <translation>只面向%1</translation>
    </message>
    <message>
        <source>for this stage (%1)</source>
        <translation>本阶段（%1）</translation>
    </message>
    <message>
        <source>meant for another stage (%1)</source>
        <translation>用于其他阶段（%1）</translation>
    </message>
    <message>
        <source>same industry</source>
        <translation>同行业</translation>
    </message>
    <message>
        <source>both in %1</source>
        <extracomment>%1 is a section of the industry tree: &quot;Manufacturing&quot;</extracomment>
        <translation>同属%1</translation>
    </message>
    <message>
        <source>another industry</source>
        <translation>行业不同</translation>
    </message>
    <message>
        <source>similar size</source>
        <translation>规模相近</translation>
    </message>
    <message numerus="yes">
        <source>%n times larger</source>
        <translation>
            <numerusform>规模大 %n 倍</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times smaller</source>
        <translation>
            <numerusform>规模小 %n 倍</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) in common</source>
        <translation>
            <numerusform>%n 个需求吻合</numerusform>
        </translation>
    </message>
    <message>
        <source>same product</source>
        <translation>同产品</translation>
    </message>
    <message>
        <source>benchmark customer (%1)</source>
        <translation>%1 级标杆</translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s) in this trade</source>
        <translation>
            <numerusform>同行业用过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>this account saw it on %1</source>
        <translation>此客户 %1 已看过</translation>
    </message>
    <message>
        <source>left out for this account before</source>
        <translation>此客户上次已排除</translation>
    </message>
    <message>
        <source>review overdue since %1</source>
        <translation>复核已过期（%1）</translation>
    </message>
    <message>
        <source>no answer of ours yet</source>
        <translation>还没有应对</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>还没有答案</translation>
    </message>
    <message>
        <source>not to be shown to customers</source>
        <translation>不可给客户看</translation>
    </message>
    <message>
        <source>the customer has not approved it</source>
        <translation>客户尚未同意</translation>
    </message>
    <message>
        <source>no consent to the quotation</source>
        <translation>引语未获同意</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) old</source>
        <translation>
            <numerusform>案例已 %n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>there is a newer version</source>
        <translation>已有新版本</translation>
    </message>
</context>
<context>
    <name>MatchBy</name>
    <message>
        <source>External number</source>
        <extracomment>By what the rows of a list are known as records that are there</extracomment>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Name and city</source>
        <extracomment>By what the rows of a list are known as records that are there</extracomment>
        <translation>名称 + 城市</translation>
    </message>
    <message>
        <source>Phone number</source>
        <extracomment>By what the rows of a list are known as records that are there</extracomment>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <extracomment>By what the rows of a list are known as records that are there</extracomment>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Website domain</source>
        <extracomment>By what the rows of a list are known as records that are there</extracomment>
        <translation>网站域名</translation>
    </message>
    <message>
        <source>Number, then name</source>
        <extracomment>By what the rows of a list are known as records that are there</extracomment>
        <translation>先编号，后名称</translation>
    </message>
</context>
<context>
    <name>MergeWords</name>
    <message>
        <source>made %1</source>
        <extracomment>The day a record was made</extracomment>
        <translation>%1 建</translation>
    </message>
    <message numerus="yes">
        <source>changed %n time(s)</source>
        <translation>
            <numerusform>改过 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n 次拜访</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>there at %n visit(s)</source>
        <translation>
            <numerusform>参加过 %n 次拜访</numerusform>
        </translation>
    </message>
    <message>
        <source>assessed %1</source>
        <extracomment>The day on which a tier was decided on</extracomment>
        <translation>%1 评定</translation>
    </message>
    <message>
        <source>evidence of %1</source>
        <extracomment>The day on which something was last learnt that speaks for a tier</extracomment>
        <translation>%1 有依据</translation>
    </message>
    <message>
        <source>nothing to go by</source>
        <extracomment>Of a tier: nobody decided on it, and nothing is noted for it</extracomment>
        <translation>没有依据</translation>
    </message>
    <message>
        <source>%1: nothing speaks for %2 on the right, %3 stays</source>
        <translation>%1：右边的 %2 没有依据，留 %3</translation>
    </message>
    <message>
        <source>%1: nothing speaks for %2 on the left, %3 is taken</source>
        <translation>%1：左边的 %2 没有依据，取 %3</translation>
    </message>
    <message>
        <source>%1: the left stands on what is later, %2, so that %3 stays</source>
        <translation>%1：左边的依据更晚（%2），留 %3</translation>
    </message>
    <message>
        <source>%1: the right stands on what is later, %2, so that %3 is taken</source>
        <translation>%1：右边的依据更晚（%2），取 %3</translation>
    </message>
    <message>
        <source>%1: the left was changed later, on %2, and stays</source>
        <translation>%1：左边 %2 更新过，留左边</translation>
    </message>
    <message>
        <source>%1: the right was changed later, on %2, and is taken</source>
        <translation>%1：右边 %2 更新过，取右边</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n visit(s) on the left, %2 stays</source>
        <translation>
            <numerusform>%1：左边有 %n 次拜访，留%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n visit(s) on the right, %2 is taken</source>
        <translation>
            <numerusform>%1：右边有 %n 次拜访，取%2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: taken with the field &quot;%2&quot;</source>
        <extracomment>A field whose value goes with that of another: the city with its province</extracomment>
        <translation>%1：跟着“%2”取同一边</translation>
    </message>
    <message>
        <source>%1: what one side alone says is taken</source>
        <extracomment>Fields of which only one of two records says something, which is taken</extracomment>
        <translation>%1：只有一边有，都留下</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A kind of records, and what becomes of them</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>by the step: %1</source>
        <extracomment>The step that made a record: &quot;Import …&quot;</extracomment>
        <translation>来自：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n the same, kept once</source>
        <extracomment>Of records that belong to two that become one</extracomment>
        <translation>
            <numerusform>%n 条相同，只留一条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Migrator</name>
    <message>
        <source>The file could not be upgraded: a record refers to another one that does not exist. The file was not changed.</source>
        <translation>无法升级文件：有记录引用了不存在的记录。文件未做任何更改。</translation>
    </message>
    <message>
        <source>The file could not be upgraded. The file was not changed.</source>
        <translation>无法升级文件。文件未做任何更改。</translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message>
        <source>Discussion</source>
        <translation>沟通内容</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Visit minutes</source>
        <translation>客户拜访纪要</translation>
    </message>
    <message>
        <source>Internal edition, not for customers</source>
        <translation>内部资料</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Customer&apos;s side</source>
        <translation>客户方</translation>
    </message>
    <message>
        <source>Our side</source>
        <extracomment>Who is responsible for a follow-up, where no person is named.</extracomment>
        <translation>我方</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Attachments and distribution</source>
        <translation>附件与分发</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>内部观察</translation>
    </message>
    <message>
        <source>Roles and stances</source>
        <translation>角色与立场</translation>
    </message>
    <message>
        <source>Customer needs</source>
        <translation>客户需求</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>This cannot be taken back here. Change it where it was written.</source>
        <translation>这一处不能在这里还原，请到原处修改。</translation>
    </message>
    <message>
        <source>{account}_minutes_{date}_{edition}</source>
        <extracomment>The usual name of a file of minutes. What stands in braces is filled in and stays as it is.</extracomment>
        <translation>{account}_会议纪要_{date}_{edition}</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>内部版</translation>
    </message>
    <message>
        <source>The minutes that were sent cannot be read.</source>
        <translation>已发出的纪要读不出来。</translation>
    </message>
</context>
<context>
    <name>MovingOn</name>
    <message>
        <source>%1 works there already.</source>
        <translation>%1 已经在那里任职。</translation>
    </message>
    <message>
        <source>%1, has left.</source>
        <extracomment>&quot;%1&quot; is a person with post and roles</extracomment>
        <translation>%1，已离职。</translation>
    </message>
    <message>
        <source>%1, has moved on to %2.</source>
        <extracomment>&quot;%1&quot; is a person with post and roles, &quot;%2&quot; an account</extracomment>
        <translation>%1，已离职，去了 %2。</translation>
    </message>
    <message>
        <source>Reached there by: %1</source>
        <translation>原联系方式：%1</translation>
    </message>
    <message>
        <source>%1 works here now.</source>
        <translation>%1 现在在这里任职。</translation>
    </message>
    <message>
        <source>%1, who was with %2, works here now.</source>
        <extracomment>&quot;%1&quot; is a person, &quot;%2&quot; the account they came from</extracomment>
        <translation>%1 原在 %2，现在在这里任职。</translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message>
        <source>Needs across accounts</source>
        <translation>客户需求汇总</translation>
    </message>
    <message>
        <source>No needs are noted yet.</source>
        <translation>还没有记下需求。</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s)</source>
        <translation>
            <numerusform>%n 条需求</numerusform>
        </translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>谁说的</translation>
    </message>
    <message>
        <source>Perhaps the same</source>
        <translation>可能是一回事</translation>
    </message>
    <message>
        <source>Ask a user for the cause</source>
        <translation>先问使用方为什么</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot;</source>
        <extracomment>Two themes that may be one</extracomment>
        <translation>“%1”和“%2”</translation>
    </message>
    <message>
        <source>New theme &quot;%1&quot;</source>
        <translation>新主题“%1”</translation>
    </message>
    <message>
        <source>To &quot;%1&quot;</source>
        <translation>归入“%1”</translation>
    </message>
    <message>
        <source>%1 % alike</source>
        <translation>相近 %1%</translation>
    </message>
    <message>
        <source>Find a user first</source>
        <translation>先找到使用方</translation>
    </message>
</context>
<context>
    <name>NoteReading</name>
    <message>
        <source>one of us</source>
        <translation>我方人员</translation>
    </message>
    <message>
        <source>no date</source>
        <extracomment>Of a promise without a due date</extracomment>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>not in the room</source>
        <translation>不在场</translation>
    </message>
    <message>
        <source>met for the first time</source>
        <translation>第一次见到</translation>
    </message>
    <message>
        <source>role unknown</source>
        <translation>角色未知</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>只是文字</translation>
    </message>
    <message>
        <source>no promise</source>
        <translation>没有记为承诺</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>goes to open questions</source>
        <translation>进“遗留问题”</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>internal only</source>
        <translation>仅内部</translation>
    </message>
    <message>
        <source>record as a need…</source>
        <translation>记为需求…</translation>
    </message>
    <message>
        <source>said by two people, %1</source>
        <translation>两方说过，%1</translation>
    </message>
    <message>
        <source>first met, %1</source>
        <translation>第一次见，覆盖 %1</translation>
    </message>
</context>
<context>
    <name>Opportunity</name>
    <message>
        <source>Only assumed so far: %1. Add the evidence, or say in &quot;%2&quot; (stage_reason) why the deal moves on without it.</source>
        <translation>目前仅为假设：%1。请补充依据，或在“%2”（stage_reason）中说明为何仍要推进。</translation>
    </message>
    <message>
        <source>The deal cannot be closed on %1: it was opened on %2. Correct one of the two days.</source>
        <translation>关闭日期 %1 早于建立日期 %2，请改正其中一个。</translation>
    </message>
</context>
<context>
    <name>PackDocuments</name>
    <message>
        <source>Contents</source>
        <extracomment>Above a list of what stands on which page</extracomment>
        <translation>目录</translation>
    </message>
    <message>
        <source>For anybody</source>
        <translation>对所有人</translation>
    </message>
    <message>
        <source>To print and take along</source>
        <translation>要打印带去的</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>供 %1 参考</translation>
    </message>
    <message>
        <source>Approved by the customers they tell of.</source>
        <translation>均已获客户同意。</translation>
    </message>
    <message>
        <source>where it is kept is not noted</source>
        <translation>未注明存放位置</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies)</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackMaker</name>
    <message>
        <source>Not for customers, left out: %1</source>
        <translation>不对外，未放入：%1</translation>
    </message>
    <message>
        <source>Expired: %1</source>
        <translation>已过期：%1</translation>
    </message>
    <message>
        <source>Making the pack was cancelled.</source>
        <translation>已取消生成资料包。</translation>
    </message>
    <message>
        <source>The pack could not be written. The disk may be full.</source>
        <translation>资料包无法写入，磁盘可能已满。</translation>
    </message>
    <message>
        <source>No deck was chosen, and none fits.</source>
        <translation>没有选宣讲材料，也没有合适的。</translation>
    </message>
    <message>
        <source>LibreOffice is not installed, so there is no PDF of the deck.</source>
        <translation>没有安装 LibreOffice，因此没有宣讲材料的 PDF。</translation>
    </message>
    <message>
        <source>To take along</source>
        <comment>a file</comment>
        <translation>带去的东西</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has something in it. Choose a new folder.</source>
        <translation>“%1”里已有内容，请另选一个新文件夹。</translation>
    </message>
    <message>
        <source>Pack for the visit to %1</source>
        <extracomment>A step that can be undone</extracomment>
        <translation>拜访 %1 的资料包</translation>
    </message>
    <message>
        <source>The customer refused approval, left out: %1</source>
        <translation>客户不同意对外使用，未放入：%1</translation>
    </message>
    <message>
        <source>Not approved by the customer yet: %1</source>
        <translation>客户尚未同意对外使用：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists and is not a pack. Choose another name.</source>
        <translation>“%1”已存在，且不是资料包，请换一个名称。</translation>
    </message>
    <message>
        <source>The anonymised case &quot;%1&quot; names %2. The name was taken out of the pack; take it out of the case as well.</source>
        <translation>匿名案例“%1”中出现了%2。资料包里已去掉该名称，请在案例中也一并去掉。</translation>
    </message>
    <message>
        <source>Hidden in the deck, but included in the file: %1</source>
        <translation>已隐藏但仍在文件里的页：%1</translation>
    </message>
    <message>
        <source>This visit was cancelled.</source>
        <translation>这次拜访已取消。</translation>
    </message>
    <message>
        <source>There is a newer version: %1</source>
        <translation>已有新版本：%1</translation>
    </message>
</context>
<context>
    <name>PackTask</name>
    <message numerus="yes">
        <source>The pack with %n file(s) is ready.</source>
        <translation>
            <numerusform>资料包已生成，共 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the visit pack</source>
        <translation>正在生成拜访资料包</translation>
    </message>
    <message>
        <source>Make the visit pack</source>
        <translation>生成拜访资料包</translation>
    </message>
</context>
<context>
    <name>Package</name>
    <message>
        <source>&quot;%1&quot; is encrypted. Open it in the program that created it, save it without a password, and try again.</source>
        <translation>“%1”已加密。请在原软件中打开，去掉密码另存后重试。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in the format of PowerPoint 97–2003. Save it as .pptx and try again.</source>
        <translation>“%1”是 PowerPoint 97–2003 格式，请另存为 .pptx 后重试。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty.</source>
        <translation>“%1”是空文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a presentation: it is not a ZIP file.</source>
        <translation>“%1”不是演示文稿：它不是 ZIP 文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is incomplete: its end is missing. Get a new copy of the file.</source>
        <translation>“%1”不完整，缺少结尾部分。请重新获取文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 entries; the limit is %3.</source>
        <translation>“%1”有 %2 个条目，上限为 %3 个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened.</source>
        <translation>“%1”无法打开。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged or incomplete: its list of contents cannot be read. Get a new copy of the file.</source>
        <translation>“%1”已损坏或不完整，目录无法读取。请重新获取文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; would expand to %2 times its size. It may be a zip bomb and was rejected.</source>
        <translation>“%1”解压后是原大小的 %2 倍，疑似压缩炸弹，已拒绝。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has an entry that cannot be read.</source>
        <translation>“%1”中有无法读取的条目。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has an entry whose name points outside the file: &quot;%2&quot;.</source>
        <translation>“%1”中有条目指向文件之外：“%2”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is encrypted: the entry &quot;%2&quot; needs a password. Save the file without a password and try again.</source>
        <translation>“%1”已加密：条目“%2”需要密码。请去掉密码另存后重试。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large: the entry &quot;%2&quot; would expand to %3 MB.</source>
        <translation>“%1”过大：条目“%2”解压后有 %3 MB。</translation>
    </message>
    <message>
        <source>The entry &quot;%2&quot; of &quot;%1&quot; would expand to %3 times its size. It may be a zip bomb and was rejected.</source>
        <translation>“%1”的条目“%2”解压后是原大小的 %3 倍，疑似压缩炸弹，已拒绝。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contains the part &quot;%2&quot; twice.</source>
        <translation>“%1”中部件“%2”出现了两次。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a presentation: it is a ZIP file without a list of content types.</source>
        <translation>“%1”不是演示文稿：ZIP 文件中缺少内容类型清单。</translation>
    </message>
    <message>
        <source>The part &quot;%2&quot; of &quot;%1&quot; cannot be unpacked.</source>
        <translation>“%1”的部件“%2”无法解压。</translation>
    </message>
    <message>
        <source>The part &quot;%2&quot; of &quot;%1&quot; is damaged.</source>
        <translation>“%1”的部件“%2”已损坏。</translation>
    </message>
    <message>
        <source>The part &quot;%2&quot; of &quot;%1&quot; is too large: %3 MB.</source>
        <translation>“%1”的部件“%2”过大：%3 MB。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has two relationships &quot;%3&quot; in &quot;%2&quot;.</source>
        <translation>“%1”的“%2”中关系“%3”重复。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has more than %3 relationships in &quot;%2&quot;.</source>
        <translation>“%1”的“%2”中关系超过 %3 个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a relationship in &quot;%2&quot; that points outside the file: &quot;%3&quot;.</source>
        <translation>“%1”的“%2”中有关系指向文件之外：“%3”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; uses backslashes in part names, such as &quot;%2&quot;. They were read as slashes.</source>
        <translation>“%1”的部件名用了反斜杠（如“%2”），已按正斜杠读取。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contains part names that are not allowed. &quot;%2&quot; was read as &quot;%3&quot;.</source>
        <translation>“%1”的部件名不合规范：“%2”已按“%3”读取。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in the format of Excel 97–2003. Save it as .xlsx and try again.</source>
        <translation>“%1”是 Excel 97–2003 格式。请另存为 .xlsx 后重试。</translation>
    </message>
</context>
<context>
    <name>PackageChecker</name>
    <message>
        <source>Checking was cancelled.</source>
        <translation>检查已取消。</translation>
    </message>
    <message>
        <source>A relationship has no id or no type.</source>
        <translation>有关系缺少编号或类型。</translation>
    </message>
    <message>
        <source>The relationship %1 refers to &quot;%2&quot;, which is not in the file.</source>
        <translation>关系 %1 指向文件中没有的“%2”。</translation>
    </message>
    <message>
        <source>The element &quot;%1&quot; refers to the relationship %2, which does not exist.</source>
        <translation>元素“%1”引用了不存在的关系 %2。</translation>
    </message>
    <message>
        <source>Two shapes have the id %1.</source>
        <translation>有两个形状的编号同为 %1。</translation>
    </message>
    <message>
        <source>Nothing refers to this part.</source>
        <translation>没有任何内容引用这个部件。</translation>
    </message>
    <message>
        <source>The part has %1 relationships of type &quot;%2&quot; instead of one.</source>
        <translation>部件有 %1 个“%2”类关系，应为一个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is used where a part of type &quot;%2&quot; is expected.</source>
        <translation>此处应为“%2”类部件，却是“%1”。</translation>
    </message>
    <message>
        <source>The slide id %1 is out of range.</source>
        <translation>页编号 %1 超出范围。</translation>
    </message>
    <message>
        <source>Two slides have the id %1.</source>
        <translation>有两页的编号同为 %1。</translation>
    </message>
    <message>
        <source>The slide is in the file but not in the list of slides.</source>
        <translation>该页在文件中，但不在页清单里。</translation>
    </message>
    <message>
        <source>The part is listed as a slide, but it is not one.</source>
        <translation>部件被列为页，但它不是页。</translation>
    </message>
    <message>
        <source>The notes do not refer back to their slide &quot;%1&quot;.</source>
        <translation>备注没有指回所属的页“%1”。</translation>
    </message>
    <message>
        <source>The list of masters contains a part that is not a master.</source>
        <translation>母版清单中有不是母版的内容。</translation>
    </message>
    <message>
        <source>The master id %1 is out of range.</source>
        <translation>母版编号 %1 超出范围。</translation>
    </message>
    <message>
        <source>Two masters or layouts have the id %1.</source>
        <translation>有两个母版或版式的编号同为 %1。</translation>
    </message>
    <message>
        <source>The presentation has no master.</source>
        <translation>演示文稿没有母版。</translation>
    </message>
    <message>
        <source>The master is in the file but not in the list of masters.</source>
        <translation>该母版在文件中，但不在母版清单里。</translation>
    </message>
    <message>
        <source>The theme &quot;%1&quot; is also used by &quot;%2&quot;.</source>
        <translation>主题“%1”同时也被“%2”使用。</translation>
    </message>
    <message>
        <source>The layout id %1 is out of range.</source>
        <translation>版式编号 %1 超出范围。</translation>
    </message>
    <message>
        <source>The layout &quot;%1&quot; is not in the list of layouts.</source>
        <translation>版式“%1”不在版式清单里。</translation>
    </message>
    <message>
        <source>The layout belongs to &quot;%1&quot;, but it is listed in &quot;%2&quot;.</source>
        <translation>版式属于“%1”，却列在“%2”中。</translation>
    </message>
    <message>
        <source>Two sections have the id %1.</source>
        <translation>有两个节的编号同为 %1。</translation>
    </message>
    <message>
        <source>A section refers to the slide id %1, which does not exist.</source>
        <translation>有节引用了不存在的页编号 %1。</translation>
    </message>
    <message>
        <source>The slide id %1 is in two sections.</source>
        <translation>页编号 %1 出现在两个节中。</translation>
    </message>
    <message>
        <source>Some slides are not in any section.</source>
        <translation>有些页不在任何节中。</translation>
    </message>
    <message>
        <source>The part has no content type of its own.</source>
        <translation>该部件没有自己的内容类型。</translation>
    </message>
    <message>
        <source>The part contains characters that XML does not allow.</source>
        <translation>该部件含有 XML 不允许的字符。</translation>
    </message>
</context>
<context>
    <name>PackageWriter</name>
    <message>
        <source>The file &quot;%1&quot; could not be completed. The disk may be full.</source>
        <translation>文件“%1”未能写完。磁盘可能已满。</translation>
    </message>
    <message>
        <source>The presentation cannot be written.</source>
        <translation>演示文稿无法写入。</translation>
    </message>
    <message>
        <source>Writing the presentation was cancelled.</source>
        <translation>写入已取消。</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; could not be added to the presentation.</source>
        <translation>部件“%1”无法加入演示文稿。</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>Add attendee %1</source>
        <translation>添加参会人 %1</translation>
    </message>
</context>
<context>
    <name>PlaybookDraft</name>
    <message>
        <source>&quot;%1&quot; is not won. A playbook is made of what worked.</source>
        <translation>“%1”尚未赢单。标准流程来自做成的项目。</translation>
    </message>
    <message>
        <source>Nothing is known of how &quot;%1&quot; was won.</source>
        <translation>没有“%1”赢单过程的记录。</translation>
    </message>
</context>
<context>
    <name>PlaybookEvidence</name>
    <message>
        <source>too few to tell</source>
        <translation>样本太少</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>Runs that began before: %1. After: %2.</source>
        <extracomment>%1 and %2 are numbers of runs</extracomment>
        <translation>变更前开始的执行 %1 次，变更后 %2 次。</translation>
    </message>
    <message>
        <source>Changed on %1</source>
        <translation>%1变更</translation>
    </message>
    <message>
        <source>%1 took the place of %2</source>
        <extracomment>%1 and %2 are versions of a playbook</extracomment>
        <translation>%1 取代 %2</translation>
    </message>
    <message>
        <source>Its steps were not changed since its first run.</source>
        <translation>自首次执行以来，步骤未作修改。</translation>
    </message>
    <message>
        <source>Time per step, before and after</source>
        <translation>每一步用时：变更前后对比</translation>
    </message>
    <message>
        <source>Runs</source>
        <extracomment>Head of a column: a number of runs</extracomment>
        <translation>次数</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>变更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>变更后</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>no step any more</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>Median working days from when the step before was done. Only steps that are done count, and fewer than %1 on either side are too few to tell. A change may have other causes than the playbook.</source>
        <translation>用时为自上一步完成起的工作日中位数，只统计已完成的步骤；任一侧不足 %1 次则样本太少，不作比较。用时变化也可能另有原因，不一定来自流程变更。</translation>
    </message>
</context>
<context>
    <name>PlaybookMenu</name>
    <message>
        <source>Start %1</source>
        <extracomment>The name of a step: %1 is a playbook</extracomment>
        <translation>启动 %1</translation>
    </message>
    <message>
        <source>The library has no playbook for this yet</source>
        <translation>资料库里还没有适用的流程</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>&quot;%1&quot; is a spreadsheet, not a presentation.</source>
        <translation>“%1”是电子表格，不是演示文稿。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a text document, not a presentation.</source>
        <translation>“%1”是文字文档，不是演示文稿。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a presentation: it has no presentation part.</source>
        <translation>“%1”不是演示文稿：缺少演示文稿部件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; lists more than %2 slides.</source>
        <translation>“%1”列出的页超过 %2 页。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; lists a slide that is not in the file: &quot;%2&quot;.</source>
        <translation>“%1”列出了文件中没有的页：“%2”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; lists the slide &quot;%2&quot; twice.</source>
        <translation>“%1”把页“%2”列了两次。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged: the parts &quot;%2&quot; and &quot;%3&quot; refer to each other.</source>
        <translation>“%1”已损坏：部件“%2”和“%3”循环引用。</translation>
    </message>
</context>
<context>
    <name>ProductMap</name>
    <message>
        <source>%1 more in talks</source>
        <translation>另有 %1 在谈</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1到期</translation>
    </message>
    <message>
        <source>end not known</source>
        <translation>到期日不知道</translation>
    </message>
    <message>
        <source>never asked</source>
        <translation>没问过</translation>
    </message>
    <message>
        <source>W</source>
        <extracomment>One character that stands for: we have it in writing</extracomment>
        <translation>书</translation>
    </message>
    <message>
        <source>O</source>
        <extracomment>One character that stands for: we saw it</extracomment>
        <translation>见</translation>
    </message>
    <message>
        <source>H</source>
        <extracomment>One character that stands for: hearsay</extracomment>
        <translation>传</translation>
    </message>
    <message>
        <source>S</source>
        <extracomment>One character that stands for: they said it</extracomment>
        <translation>说</translation>
    </message>
    <message>
        <source>Same trade has it: %1</source>
        <translation>同行已在用：%1</translation>
    </message>
    <message>
        <source>Answers their need: %1</source>
        <translation>答得上需求：%1</translation>
    </message>
    <message>
        <source>%1&apos;s contract ends soon: talk now</source>
        <translation>%1合同快到期：现在就谈</translation>
    </message>
    <message>
        <source>%1&apos;s contract ends: talk from %2</source>
        <translation>%1合同到期：%2起该去谈</translation>
    </message>
    <message>
        <source>By its price: by phone</source>
        <translation>按金额：电话即可</translation>
    </message>
    <message>
        <source>By its price: go there</source>
        <translation>按金额：值得上门</translation>
    </message>
    <message>
        <source>By its price: meet online</source>
        <translation>按金额：线上会议</translation>
    </message>
    <message>
        <source>Map of products</source>
        <translation>产品地图</translation>
    </message>
    <message>
        <source>What they have</source>
        <translation>他们现有的</translation>
    </message>
    <message>
        <source>products %1 to %2 of %3</source>
        <translation>第 %1–%2 个产品，共 %3 个</translation>
    </message>
    <message>
        <source>There are no products yet.</source>
        <translation>还没有产品。</translation>
    </message>
    <message>
        <source>What they did not ask for but would need</source>
        <translation>没有提出但可能需要的</translation>
    </message>
    <message>
        <source>existing customers first</source>
        <translation>老客户在前</translation>
    </message>
    <message>
        <source>How it is known: %1. What nobody asked is unknown and never counts as having none; in colour stands what should be asked again.</source>
        <translation>来源：%1。没人问过的算“未知”，绝不当作“没有”；带颜色的应当再问一次。</translation>
    </message>
</context>
<context>
    <name>ProductPaper</name>
    <message>
        <source>How it compares, function by function</source>
        <translation>逐项对比</translation>
    </message>
    <message>
        <source>Who uses it</source>
        <translation>谁在用</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not to be shown to customers.</source>
        <translation>“%1”不可给客户看。</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>There is nothing to show as a QR code.</source>
        <translation>没有可以显示成二维码的内容。</translation>
    </message>
    <message>
        <source>This is too long for a QR code.</source>
        <translation>内容太长，放不进二维码。</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>What is changing in your industry this year, and what does it mean for you?</source>
        <translation>今年行业里有什么变化？对贵司意味着什么？</translation>
    </message>
    <message>
        <source>Could you take us through the process step by step, and explain why each step is needed?</source>
        <translation>能否把业务流程一步一步讲一遍？每一步为什么这样做？</translation>
    </message>
    <message>
        <source>How many sites, people and users does this concern?</source>
        <translation>涉及多少网点、多少人、多少用户？</translation>
    </message>
    <message>
        <source>Which part of your revenue does this touch?</source>
        <translation>这件事影响哪一块营收？</translation>
    </message>
    <message>
        <source>What has to work every single day?</source>
        <translation>每天都必须跑通的是什么？</translation>
    </message>
    <message>
        <source>Which systems are in place, and which would we connect to?</source>
        <translation>现在有哪些系统？需要和哪些对接？</translation>
    </message>
    <message>
        <source>Who do you compare yourselves with, and where do you stand?</source>
        <translation>对标的是谁？目前处在什么位置？</translation>
    </message>
    <message>
        <source>Who will work with it every day?</source>
        <translation>以后每天用的是谁？</translation>
    </message>
    <message>
        <source>Who evaluates features, security and integration, and by which criteria?</source>
        <translation>谁来评估功能、安全和集成？依据什么清单？</translation>
    </message>
    <message>
        <source>Whose budget does this come from?</source>
        <translation>这笔钱出自谁的预算？</translation>
    </message>
    <message>
        <source>Who makes the final decision, and what is it based on?</source>
        <translation>最后由谁拍板？看重什么？</translation>
    </message>
    <message>
        <source>Who signs the contract, and what does legal look at?</source>
        <translation>合同由谁签？法务关注什么？</translation>
    </message>
    <message>
        <source>How is &quot;%1&quot; going? It was due on %2.</source>
        <translation>“%1”进展如何？原定 %2 完成。</translation>
    </message>
    <message>
        <source>When is the budget set, and who sets it?</source>
        <translation>预算何时定？由谁定？</translation>
    </message>
    <message>
        <source>When could we meet %1, who makes the decision?</source>
        <translation>什么时候能见到拍板的%1？</translation>
    </message>
    <message>
        <source>What is the next step, who takes it, and by when?</source>
        <translation>下一步是什么？谁来做？什么时候完成？</translation>
    </message>
    <message>
        <source>When do you want to make the decision?</source>
        <translation>希望什么时候定下来？</translation>
    </message>
    <message>
        <source>Roughly how large is the budget?</source>
        <translation>预算大概在什么量级？</translation>
    </message>
    <message>
        <source>What is the role of %1 in this?</source>
        <translation>%1 在这件事里是什么角色？</translation>
    </message>
    <message>
        <source>What matters most to %1 this year?</source>
        <translation>%1 今年最看重什么？</translation>
    </message>
    <message>
        <source>What would have to improve for this to be worth it?</source>
        <translation>改善到什么程度才算值得？</translation>
    </message>
    <message>
        <source>At which step does &quot;%1&quot; come up, and how often?</source>
        <translation>“%1”出现在哪个环节？多久一次？</translation>
    </message>
    <message>
        <source>Who else runs into &quot;%1&quot;, and what does it cost them?</source>
        <translation>还有谁遇到“%1”？造成多大损失？</translation>
    </message>
</context>
<context>
    <name>QuickNote</name>
    <message>
        <source>New call</source>
        <translation>记一次电话</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>记一张便签</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>%1 not recorded</source>
        <extracomment>%1 is a kind of fact about an account, such as &quot;Business process&quot;.</extracomment>
        <translation>未记录“%1”</translation>
    </message>
    <message>
        <source>No need recorded yet</source>
        <translation>还没有记录需求</translation>
    </message>
    <message>
        <source>Need to verify: %1</source>
        <translation>需求待验证：%1</translation>
    </message>
    <message>
        <source>Who will attend?</source>
        <translation>对方谁会到场？</translation>
    </message>
    <message>
        <source>Role of %1 unknown</source>
        <translation>%1 的角色未知</translation>
    </message>
    <message>
        <source>What do the attendees care about?</source>
        <translation>参会人各关心什么？</translation>
    </message>
    <message>
        <source>What %1 cares about is not recorded</source>
        <translation>未记录 %1 关心什么</translation>
    </message>
    <message>
        <source>When is the budget set?</source>
        <translation>预算何时定？</translation>
    </message>
    <message>
        <source>Which opportunity is this about?</source>
        <translation>这次谈的是哪个商机？</translation>
    </message>
    <message>
        <source>No next step agreed</source>
        <translation>没有约定下一步</translation>
    </message>
    <message>
        <source>Best objective not set</source>
        <translation>未定最佳目标</translation>
    </message>
    <message>
        <source>Minimum objective not set</source>
        <translation>未定最低目标</translation>
    </message>
    <message>
        <source>No product plan</source>
        <translation>没有产品方案</translation>
    </message>
    <message>
        <source>Commercial strategy not set</source>
        <translation>商业策略未定</translation>
    </message>
    <message>
        <source>Approach not planned</source>
        <translation>沟通策略未定</translation>
    </message>
    <message>
        <source>Approach for %1 not planned</source>
        <translation>未定 %1 的沟通策略</translation>
    </message>
    <message>
        <source>Out of date: %1</source>
        <translation>已过期：%1</translation>
    </message>
    <message>
        <source>To bring: %1</source>
        <translation>待备：%1</translation>
    </message>
</context>
<context>
    <name>RecipeFiller</name>
    <message>
        <source>The recipe &quot;%1&quot; has no base deck.</source>
        <translation>配方“%1”还没有基础版。</translation>
    </message>
    <message>
        <source>The recipe &quot;%1&quot; has no slots.</source>
        <translation>配方“%1”还没有位置。</translation>
    </message>
    <message>
        <source>No slide is chosen.</source>
        <translation>还没有选页。</translation>
    </message>
    <message>
        <source>The slide is not in the newest version of its deck.</source>
        <translation>最新版的宣讲材料里已没有这一页。</translation>
    </message>
    <message>
        <source>%1: no slide with these tags yet</source>
        <translation>%1：还没有带这些标签的页</translation>
    </message>
    <message>
        <source>%1: no case that may be shown</source>
        <translation>%1：没有可以对外的案例</translation>
    </message>
    <message>
        <source>The opportunity names no product.</source>
        <translation>商机没有写产品。</translation>
    </message>
    <message>
        <source>The library has no product &quot;%1&quot;.</source>
        <translation>资料库里没有产品“%1”。</translation>
    </message>
    <message>
        <source>No competitor was met there.</source>
        <translation>在该客户还没遇到竞品。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no industry a version could be made for.</source>
        <translation>“%1”没有行业，无法生成行业版。</translation>
    </message>
    <message>
        <source>There is no open opportunity.</source>
        <translation>没有进行中的商机。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no costs and benefits yet.</source>
        <translation>“%1”还没有录入成本与收益。</translation>
    </message>
    <message>
        <source>Of the competitors met there no function is noted.</source>
        <translation>该客户处遇到的竞品尚未录入功能项。</translation>
    </message>
    <message>
        <source>Not to be shown to customers: %1</source>
        <translation>不可给客户看：%1</translation>
    </message>
</context>
<context>
    <name>RecordHistory</name>
    <message>
        <source>Deleted field</source>
        <translation>已删除的字段</translation>
    </message>
</context>
<context>
    <name>RecordType</name>
    <message>
        <source>Account</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>客户事实</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>客户事实</translation>
    </message>
    <message>
        <source>Attendee</source>
        <translation>参会人</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>参会人</translation>
    </message>
    <message>
        <source>Buying role</source>
        <translation>采购角色</translation>
    </message>
    <message>
        <source>Buying roles</source>
        <translation>采购角色</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Own field</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Industries</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>信头</translation>
    </message>
    <message>
        <source>Letterheads</source>
        <translation>信头</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>商机</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>准备事项</translation>
    </message>
    <message>
        <source>Preparations</source>
        <translation>准备事项</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Stage change</source>
        <translation>阶段变更</translation>
    </message>
    <message>
        <source>Stage changes</source>
        <translation>阶段变更</translation>
    </message>
    <message>
        <source>Talk track</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Talk tracks</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>PPT</translation>
    </message>
    <message>
        <source>Decks</source>
        <translation>PPT</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>页</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新建联系人</translation>
    </message>
    <message>
        <source>Where does this person work?</source>
        <translation>这位联系人在哪家客户？</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>新建商机</translation>
    </message>
    <message>
        <source>Whose opportunity is it?</source>
        <translation>这是哪家客户的商机？</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>新建拜访</translation>
    </message>
    <message>
        <source>Whom do you visit?</source>
        <translation>拜访哪家客户？</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建产品</translation>
    </message>
    <message>
        <source>Quick note</source>
        <translation>便签</translation>
    </message>
    <message>
        <source>Quick notes</source>
        <translation>便签</translation>
    </message>
    <message>
        <source>Sent minutes</source>
        <translation>已发纪要</translation>
    </message>
    <message>
        <source>Deal line</source>
        <translation>商机明细</translation>
    </message>
    <message>
        <source>Deal lines</source>
        <translation>商机明细</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Gate evidence</source>
        <translation>进入条件依据</translation>
    </message>
    <message>
        <source>Sign of intent</source>
        <translation>意向信号</translation>
    </message>
    <message>
        <source>Signs of intent</source>
        <translation>意向信号</translation>
    </message>
    <message>
        <source>Step of the path</source>
        <translation>推进步骤</translation>
    </message>
    <message>
        <source>Steps of the path</source>
        <translation>推进步骤</translation>
    </message>
    <message>
        <source>Stage set</source>
        <translation>阶段方案</translation>
    </message>
    <message>
        <source>Stage sets</source>
        <translation>阶段方案</translation>
    </message>
    <message>
        <source>Change of terms</source>
        <translation>条款变更</translation>
    </message>
    <message>
        <source>Changes of terms</source>
        <translation>条款变更</translation>
    </message>
    <message>
        <source>Proof of trust</source>
        <translation>信任证明</translation>
    </message>
    <message>
        <source>Proofs of trust</source>
        <translation>信任证明</translation>
    </message>
    <message>
        <source>Figure of a case</source>
        <translation>案例数据</translation>
    </message>
    <message>
        <source>Figures of cases</source>
        <translation>案例数据</translation>
    </message>
    <message>
        <source>Case study</source>
        <translation>成功案例</translation>
    </message>
    <message>
        <source>Case studies</source>
        <translation>成功案例</translation>
    </message>
    <message>
        <source>New case study</source>
        <translation>新建案例</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>手册/资料</translation>
    </message>
    <message>
        <source>Handouts</source>
        <translation>手册/资料</translation>
    </message>
    <message>
        <source>New handout</source>
        <translation>新建资料</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞品</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞品</translation>
    </message>
    <message>
        <source>New competitor</source>
        <translation>新建竞品</translation>
    </message>
    <message>
        <source>Competitor met</source>
        <translation>遇到的竞品</translation>
    </message>
    <message>
        <source>Competitors met</source>
        <translation>碰到竞品</translation>
    </message>
    <message>
        <source>Which competitor was it?</source>
        <translation>碰到了哪家竞品？</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation>常见问答</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>常见问答</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>新建问答</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Industry profile</source>
        <translation>行业知识</translation>
    </message>
    <message>
        <source>Industry profiles</source>
        <translation>行业知识</translation>
    </message>
    <message>
        <source>New industry profile</source>
        <translation>新建行业知识</translation>
    </message>
    <message>
        <source>Material used</source>
        <translation>用过的材料</translation>
    </message>
    <message>
        <source>Materials used</source>
        <translation>用过的材料</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Playbooks</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>New playbook</source>
        <translation>新建流程</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>New talk track</source>
        <translation>新建话术</translation>
    </message>
    <message>
        <source>For which product?</source>
        <translation>哪个产品的话术？</translation>
    </message>
    <message>
        <source>Tier evidence</source>
        <translation>分级依据</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Deferral</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>Deferrals</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>新建目标</translation>
    </message>
    <message>
        <source>Need theme</source>
        <translation>需求主题</translation>
    </message>
    <message>
        <source>Need themes</source>
        <translation>需求主题</translation>
    </message>
    <message>
        <source>Not a duplicate</source>
        <translation>不是重复</translation>
    </message>
    <message>
        <source>Not duplicates</source>
        <translation>已排除的重复</translation>
    </message>
    <message>
        <source>Product in use</source>
        <translation>现用产品</translation>
    </message>
    <message>
        <source>Products in use</source>
        <translation>现用产品</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>行业版配方</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>行业版配方</translation>
    </message>
    <message>
        <source>New recipe</source>
        <translation>新建行业版配方</translation>
    </message>
    <message>
        <source>Slot of a recipe</source>
        <translation>配方中的位置</translation>
    </message>
    <message>
        <source>Slots of recipes</source>
        <translation>配方中的位置</translation>
    </message>
    <message>
        <source>Other name or number</source>
        <translation>其他名称或编号</translation>
    </message>
    <message>
        <source>Other names and numbers</source>
        <translation>其他名称与编号</translation>
    </message>
    <message>
        <source>Comment in a report</source>
        <translation>报告评语</translation>
    </message>
    <message>
        <source>Comments in reports</source>
        <translation>报告评语</translation>
    </message>
    <message>
        <source>Team member</source>
        <translation>服务成员</translation>
    </message>
    <message>
        <source>Service team</source>
        <translation>服务团队</translation>
    </message>
    <message>
        <source>Tier assessment</source>
        <translation>分级评定</translation>
    </message>
    <message>
        <source>Tier assessments</source>
        <translation>分级评定</translation>
    </message>
    <message>
        <source>Tier criterion</source>
        <translation>分级标准</translation>
    </message>
    <message>
        <source>Tier criteria</source>
        <translation>分级标准</translation>
    </message>
    <message>
        <source>Time entry</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Time entries</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Waking condition</source>
        <translation>复活条件</translation>
    </message>
    <message>
        <source>Waking conditions</source>
        <translation>复活条件</translation>
    </message>
    <message>
        <source>New waking condition</source>
        <translation>新建复活条件</translation>
    </message>
    <message>
        <source>Which deal does it wake?</source>
        <translation>唤醒哪个商机？</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Costs and benefits</source>
        <translation>成本与收益</translation>
    </message>
    <message>
        <source>Cost or benefit</source>
        <translation>成本或收益</translation>
    </message>
    <message>
        <source>New cost or benefit</source>
        <translation>新建成本或收益</translation>
    </message>
    <message>
        <source>Which deal is it of?</source>
        <translation>属于哪个商机？</translation>
    </message>
    <message>
        <source>Exam question</source>
        <translation>考题</translation>
    </message>
    <message>
        <source>Exam questions</source>
        <translation>考题</translation>
    </message>
    <message>
        <source>New exam question</source>
        <translation>新建考题</translation>
    </message>
    <message>
        <source>Playbook run</source>
        <translation>流程执行</translation>
    </message>
    <message>
        <source>Playbook runs</source>
        <translation>流程执行</translation>
    </message>
    <message>
        <source>Start a playbook</source>
        <translation>启动标准流程</translation>
    </message>
    <message>
        <source>Which playbook?</source>
        <translation>启动哪个流程？</translation>
    </message>
    <message>
        <source>Step of a run</source>
        <translation>执行步骤</translation>
    </message>
    <message>
        <source>Steps of runs</source>
        <translation>执行步骤</translation>
    </message>
    <message>
        <source>Function of a competitor</source>
        <translation>竞品功能</translation>
    </message>
    <message>
        <source>Functions of competitors</source>
        <translation>竞品功能</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>新建培训</translation>
    </message>
    <message>
        <source>Trained person</source>
        <translation>参训人员</translation>
    </message>
    <message>
        <source>Trained people</source>
        <translation>参训人员</translation>
    </message>
    <message>
        <source>New trained person</source>
        <translation>新建参训人员</translation>
    </message>
    <message>
        <source>Which training is it?</source>
        <translation>属于哪次培训？</translation>
    </message>
    <message>
        <source>Question asked</source>
        <translation>本次考题</translation>
    </message>
    <message>
        <source>Questions asked</source>
        <translation>本次考题</translation>
    </message>
    <message>
        <source>Example visit</source>
        <translation>优秀案例</translation>
    </message>
    <message>
        <source>Example visits</source>
        <translation>优秀案例</translation>
    </message>
    <message>
        <source>Keep a visit as an example</source>
        <translation>拜访留档为优秀案例</translation>
    </message>
    <message>
        <source>Which visit went well?</source>
        <translation>哪次拜访做得好？</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Monthly report on the pipeline</source>
        <translation>商机月报</translation>
    </message>
    <message>
        <source>Weekly report on the pipeline, week %1</source>
        <translation>第 %1 周 商机周报</translation>
    </message>
    <message>
        <source>%1 · figures as of %2</source>
        <translation>%1 · 数字取自 %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>在谈</translation>
    </message>
    <message>
        <source>After caps</source>
        <translation>修正后</translation>
    </message>
    <message>
        <source>Won this quarter</source>
        <translation>本季已签</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变了什么</translation>
    </message>
    <message>
        <source>new in %1</source>
        <translation>新开，在%1</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变了什么</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>overdue, and in the next 7 days</source>
        <translation>逾期的和未来 7 天的</translation>
    </message>
    <message>
        <source>No deal has a next step for these days.</source>
        <translation>这几天没有商机写了下一步。</translation>
    </message>
    <message>
        <source>Stuck deals</source>
        <translation>停住的商机</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Three conclusions</source>
        <translation>三句结论</translation>
    </message>
    <message>
        <source>Five numbers</source>
        <translation>五个数</translation>
    </message>
    <message>
        <source>as in the last report</source>
        <translation>与上期相同</translation>
    </message>
    <message>
        <source>%1 since the last report</source>
        <translation>比上期 %1</translation>
    </message>
    <message>
        <source>expected close %1</source>
        <translation>预计签约 %1</translation>
    </message>
    <message numerus="yes">
        <source>put off %n time(s), +%1 d</source>
        <translation>
            <numerusform>推迟 %n 次，+%1 天</numerusform>
        </translation>
    </message>
    <message>
        <source>No deal changed its stage, amount or expected close.</source>
        <translation>没有商机改变阶段、金额或预计签约日。</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>reached or not, and why</source>
        <translation>达成与否，原因何在</translation>
    </message>
    <message>
        <source>Why, or what came of it</source>
        <translation>原因或结果</translation>
    </message>
    <message numerus="yes">
        <source>The same cause %n time(s) in three months: %1</source>
        <translation>
            <numerusform>三个月内同一原因出现 %n 次：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnedDeck</name>
    <message>
        <source>No slide of &quot;%1&quot; can be replaced.</source>
        <translation>“%1”中没有可替换的页。</translation>
    </message>
    <message>
        <source>No slide of &quot;%1&quot; can be adopted.</source>
        <translation>“%1”中没有可采纳的页。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changed since it was read. Open it again.</source>
        <translation>“%1”读取之后又有改动，请重新打开。</translation>
    </message>
    <message numerus="yes">
        <source>The comments on %n slide(s) are not in the new file.</source>
        <translation>
            <numerusform>有 %n 页的批注没有带入新文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; has comments, which would be lost. Save the new presentation under another name.</source>
        <translation>“%1”中有批注，直接覆盖会丢失。请把新文件另存为其他名称。</translation>
    </message>
    <message>
        <source>Slides %1 and %2 are the same slide of &quot;%3&quot;. Adopt one of them.</source>
        <translation>第 %1 页和第 %2 页都来自“%3”的同一页，请只采纳其中一页。</translation>
    </message>
    <message>
        <source>The slides of &quot;%1&quot; have another shape than those of &quot;%2&quot;. Take them over in the program they were made with.</source>
        <translation>“%1”的页面比例与“%2”不同，请在原来的制作软件中处理。</translation>
    </message>
    <message>
        <source>Slide %1 of &quot;%2&quot; still names %3, in a chart or a diagram.</source>
        <translation>“%2”第 %1 页的图表或示意图中仍有客户名称“%3”。</translation>
    </message>
    <message numerus="yes">
        <source>Adopt %n slide(s) into &quot;%1&quot;</source>
        <extracomment>A step that can be undone; %1 is the name of a deck</extracomment>
        <translation>
            <numerusform>采纳 %n 页到“%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adopt %n slide(s)</source>
        <translation>
            <numerusform>采纳 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Adopting slides was cancelled.</source>
        <translation>已取消采纳。</translation>
    </message>
</context>
<context>
    <name>RoleLetter</name>
    <message>
        <source>U</source>
        <comment>User</comment>
        <extracomment>One letter or Han character standing for the buying role &quot;User&quot; (使).</extracomment>
        <translation>使</translation>
    </message>
    <message>
        <source>E</source>
        <comment>Evaluator</comment>
        <extracomment>One letter or Han character standing for the buying role &quot;Evaluator&quot; (评).</extracomment>
        <translation>评</translation>
    </message>
    <message>
        <source>B</source>
        <comment>Budget holder</comment>
        <extracomment>One letter or Han character standing for the buying role &quot;Budget holder&quot; (预).</extracomment>
        <translation>预</translation>
    </message>
    <message>
        <source>D</source>
        <comment>Decision maker</comment>
        <extracomment>One letter or Han character standing for the buying role &quot;Decision maker&quot; (拍).</extracomment>
        <translation>拍</translation>
    </message>
    <message>
        <source>S</source>
        <comment>Signatory</comment>
        <extracomment>One letter or Han character standing for the buying role &quot;Signatory&quot; (签).</extracomment>
        <translation>签</translation>
    </message>
</context>
<context>
    <name>RowFiller</name>
    <message>
        <source>This number was lost: a spreadsheet program changed it to &quot;%1&quot;.</source>
        <translation>这个号码已丢失：电子表格软件把它改成了“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a word mapping. Write it as field:word=value.</source>
        <translation>“%1”不是有效的词语对应，请写成 字段:词=值。</translation>
    </message>
    <message>
        <source>The text in &quot;%1&quot; is imported unchanged.</source>
        <translation>“%1”的文字按原样导入。</translation>
    </message>
    <message>
        <source>No column is mapped to the field &quot;%1&quot;.</source>
        <translation>没有列对应字段“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid value for this field.</source>
        <translation>“%1”不是此字段的有效值。</translation>
    </message>
    <message>
        <source>The cell contains several values. The first was used; the others were added to the notes.</source>
        <translation>单元格中有多个值，已取第一个，其余记入备注。</translation>
    </message>
    <message>
        <source>The amount has two currencies: &quot;%1&quot; is in %2, but the row says %3.</source>
        <translation>一个金额有两个币种：“%1”是 %2，而这一行写的是 %3。</translation>
    </message>
    <message>
        <source>This value was lost: a spreadsheet program wrote &quot;%1&quot; instead.</source>
        <translation>此值已丢失：表格软件把它写成了“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an e-mail address.</source>
        <translation>“%1”不是电子邮箱地址。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a phone number.</source>
        <translation>“%1”不是电话号码。</translation>
    </message>
    <message>
        <source>A remark beside the address was added to the notes.</source>
        <translation>邮箱旁的说明已记入备注。</translation>
    </message>
    <message>
        <source>The row has %1 cells, but the header has only %2: &quot;%3&quot; was read as one cell.</source>
        <translation>这一行有 %1 个单元格，表头只有 %2 个：“%3”已按一个单元格读取。</translation>
    </message>
    <message>
        <source>The row has %1 cells, but the header has only %2. The rest was added to the notes. Check that the other cells are in their columns.</source>
        <translation>这一行有 %1 个单元格，表头只有 %2 个。多出的内容已放进备注，请核对其余各列是否错位。</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>This workspace already contains accounts. The sample can only be added to a new, empty workspace.</source>
        <translation>这个工作区已有客户。示例数据只能放进新的空工作区。</translation>
    </message>
    <message>
        <source>Create the sample workspace</source>
        <translation>创建示例工作区</translation>
    </message>
</context>
<context>
    <name>SecondPlace</name>
    <message>
        <source>There is no folder &quot;%1&quot;.</source>
        <translation>没有“%1”这个文件夹。</translation>
    </message>
    <message>
        <source>The workspace itself is in this folder. Choose one on another drive.</source>
        <translation>工作区就在这个文件夹里。请选择另一块盘上的文件夹。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not connected. Connect the drive, or choose another folder for the second backup.</source>
        <translation>“%1”没有连接。请接上移动盘，或为第二处备份另选一个文件夹。</translation>
    </message>
    <message>
        <source>Back up to the second place</source>
        <translation>备份到第二处</translation>
    </message>
    <message>
        <source>Backups of another workspace of this name are in &quot;%1&quot; already. Choose another folder for this one.</source>
        <translation>“%1”中已有另一个同名工作区的备份。请为此工作区选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Readiness</source>
        <translation>准备度</translation>
    </message>
    <message>
        <source>Decision chain</source>
        <translation>决策链</translation>
    </message>
    <message>
        <source>Stages: usual probability (%)</source>
        <translation>阶段：常规赢率（%）</translation>
    </message>
    <message>
        <source>Stages: days until stale</source>
        <translation>阶段：停留上限（天）</translation>
    </message>
    <message>
        <source>Tiers: days between visits</source>
        <translation>分级：拜访间隔（天）</translation>
    </message>
    <message>
        <source>Tiers: service team</source>
        <translation>分级：服务团队</translation>
    </message>
    <message>
        <source>Tiers: service level</source>
        <translation>分级：服务标准</translation>
    </message>
    <message>
        <source>Checklist of materials</source>
        <translation>材料清单</translation>
    </message>
    <message>
        <source>Visits and minutes</source>
        <translation>拜访与纪要</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Analysis: facts about the account</source>
        <translation>分析：客户事实</translation>
    </message>
    <message>
        <source>Analysis: roles of the attendees</source>
        <translation>分析：参会人角色</translation>
    </message>
    <message>
        <source>Analysis: what the attendees care about</source>
        <translation>分析：参会人关心什么</translation>
    </message>
    <message>
        <source>Analysis: needs verified</source>
        <translation>分析：需求已验证</translation>
    </message>
    <message>
        <source>Analysis: budget date</source>
        <translation>分析：预算时间</translation>
    </message>
    <message>
        <source>Analysis: next step</source>
        <translation>分析：下一步</translation>
    </message>
    <message>
        <source>Plan: best objective</source>
        <translation>方案：最佳目标</translation>
    </message>
    <message>
        <source>Plan: minimum objective</source>
        <translation>方案：最低目标</translation>
    </message>
    <message>
        <source>Plan: product plan</source>
        <translation>方案：产品方案</translation>
    </message>
    <message>
        <source>Plan: commercial strategy</source>
        <translation>方案：商业策略</translation>
    </message>
    <message>
        <source>Plan: approach for each attendee</source>
        <translation>方案：每位参会人的沟通策略</translation>
    </message>
    <message>
        <source>Weight of a named role (%)</source>
        <translation>“已知”的权重（%）</translation>
    </message>
    <message>
        <source>Weight of a met role (%)</source>
        <translation>“已见”的权重（%）</translation>
    </message>
    <message>
        <source>Weight of a supportive role (%)</source>
        <translation>“支持”的权重（%）</translation>
    </message>
    <message>
        <source>Fades after (days without a meeting)</source>
        <translation>多久未见开始褪色（天）</translation>
    </message>
    <message>
        <source>Minutes are due within (hours)</source>
        <translation>纪要应在多久内发出（小时）</translation>
    </message>
    <message>
        <source>Relayed needs are doubtful after (days)</source>
        <translation>仅转述的需求多久后存疑（天）</translation>
    </message>
    <message>
        <source>Sell by phone below</source>
        <translation>低于此金额用电话跟进</translation>
    </message>
    <message>
        <source>Visit above</source>
        <translation>高于此金额上门或办会</translation>
    </message>
    <message>
        <source>Maximum visits per field day</source>
        <translation>外勤一天最多拜访数</translation>
    </message>
    <message>
        <source>Unknown setting &quot;%1&quot;.</source>
        <translation>未知的设置项“%1”。</translation>
    </message>
    <message>
        <source>Questions in the brief</source>
        <translation>简报里的提问</translation>
    </message>
    <message>
        <source>Readiness: texts for missing items</source>
        <translation>准备度：缺项文字</translation>
    </message>
    <message>
        <source>%1: at which stages</source>
        <extracomment>%1 is a material; the setting says at which stages of an opportunity it is brought</extracomment>
        <translation>%1：用于哪些阶段</translation>
    </message>
    <message>
        <source>%1: for whom</source>
        <extracomment>%1 is a material; the setting says for people of which roles it is brought</extracomment>
        <translation>%1：给谁</translation>
    </message>
    <message>
        <source>File name of minutes ({account}, {subject}, {date}, {edition})</source>
        <translation>纪要文件名（{account}、{subject}、{date}、{edition}）</translation>
    </message>
    <message>
        <source>Imported lists</source>
        <translation>导入的清单</translation>
    </message>
    <message>
        <source>Currency of amounts without a currency</source>
        <translation>未注明币种的金额采用的币种</translation>
    </message>
    <message>
        <source>North star</source>
        <translation>北极星指标</translation>
    </message>
    <message>
        <source>Worth of a customer</source>
        <translation>客户价值</translation>
    </message>
    <message>
        <source>Name of the north star</source>
        <translation>北极星指标名称</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>What drives it</source>
        <translation>驱动因素</translation>
    </message>
    <message>
        <source>Spent on winning customers a year</source>
        <translation>年获客投入</translation>
    </message>
    <message>
        <source>Margin (%)</source>
        <translation>毛利率（%）</translation>
    </message>
    <message>
        <source>Years a customer stays</source>
        <translation>客户留存年数</translation>
    </message>
    <message>
        <source>Healthy LTV:CAC</source>
        <translation>健康的 LTV:CAC</translation>
    </message>
    <message>
        <source>Matching materials with visits</source>
        <translation>资料匹配</translation>
    </message>
    <message>
        <source>Cases: same industry</source>
        <translation>案例：同行业</translation>
    </message>
    <message>
        <source>Cases: same section</source>
        <translation>案例：同门类</translation>
    </message>
    <message>
        <source>Cases: needs in common</source>
        <translation>案例：需求吻合</translation>
    </message>
    <message>
        <source>Cases: similar size</source>
        <translation>案例：规模相近</translation>
    </message>
    <message>
        <source>Cases: same product</source>
        <translation>案例：同产品</translation>
    </message>
    <message>
        <source>Cases: benchmark customer</source>
        <translation>案例：标杆客户</translation>
    </message>
    <message>
        <source>Cases: fresh for (months)</source>
        <translation>案例：新鲜期（月）</translation>
    </message>
    <message>
        <source>Cases: loss per month after that</source>
        <translation>案例：过期后每月扣分</translation>
    </message>
    <message>
        <source>Decks and answers: audience</source>
        <translation>宣讲与问答：受众</translation>
    </message>
    <message>
        <source>Decks and answers: stage</source>
        <translation>宣讲与问答：阶段</translation>
    </message>
    <message>
        <source>Decks and answers: industry</source>
        <translation>宣讲与问答：行业</translation>
    </message>
    <message>
        <source>Decks and answers: product</source>
        <translation>宣讲与问答：产品</translation>
    </message>
    <message>
        <source>Decks and answers: needs</source>
        <translation>宣讲与问答：需求</translation>
    </message>
    <message>
        <source>Chosen for this visit</source>
        <translation>本次已选</translation>
    </message>
    <message>
        <source>Left out before</source>
        <translation>曾被排除</translation>
    </message>
    <message>
        <source>Shown to this account before</source>
        <translation>此客户已看过</translation>
    </message>
    <message>
        <source>Pipeline and report</source>
        <translation>商机与报告</translation>
    </message>
    <message>
        <source>Target for a quarter</source>
        <translation>季度目标</translation>
    </message>
    <message>
        <source>Weekday of the report (1 Monday to 7 Sunday)</source>
        <translation>出报告的星期几（1 周一至 7 周日）</translation>
    </message>
    <message>
        <source>Tiers: from how many points</source>
        <translation>分级：分数线</translation>
    </message>
    <message>
        <source>Tiers: hours until a response</source>
        <translation>分级：响应时限（小时）</translation>
    </message>
    <message>
        <source>Tiers: accounts per person</source>
        <translation>分级：每人服务客户数</translation>
    </message>
    <message>
        <source>Tiers and product map: reviews</source>
        <translation>分级与产品地图：复核</translation>
    </message>
    <message>
        <source>Week planner</source>
        <translation>周计划</translation>
    </message>
    <message>
        <source>Week planner: weight of a tier</source>
        <translation>周计划：分级权重</translation>
    </message>
    <message>
        <source>Assess accounts again after (days)</source>
        <translation>多少天后复评客户</translation>
    </message>
    <message>
        <source>Evidence is old after (days)</source>
        <translation>依据多少天后算旧</translation>
    </message>
    <message>
        <source>Talks begin before a contract ends (days)</source>
        <translation>合同到期前多少天开始谈</translation>
    </message>
    <message>
        <source>First slot of a day (hour)</source>
        <translation>每天第一格（几点）</translation>
    </message>
    <message>
        <source>Length of a slot (minutes)</source>
        <translation>每格时长（分钟）</translation>
    </message>
    <message>
        <source>Slots before noon</source>
        <translation>上午几格</translation>
    </message>
    <message>
        <source>Break at noon (minutes)</source>
        <translation>午间休息（分钟）</translation>
    </message>
    <message>
        <source>Points for a promise that is due</source>
        <translation>到期承诺加分</translation>
    </message>
    <message>
        <source>Points for a deal that can be woken</source>
        <translation>可唤醒的商机加分</translation>
    </message>
    <message>
        <source>Days before a budget month</source>
        <translation>预算月之前多少天</translation>
    </message>
    <message>
        <source>Days before a rival&apos;s contract ends</source>
        <translation>竞品合同到期前多少天</translation>
    </message>
    <message>
        <source>Enquiries are answered within (hours)</source>
        <translation>询盘应在多少小时内回复</translation>
    </message>
</context>
<context>
    <name>SlidePainter</name>
    <message>
        <source>LibreOffice could not be started.</source>
        <translation>LibreOffice 无法启动。</translation>
    </message>
    <message>
        <source>Drawing the slides was cancelled.</source>
        <translation>绘制页面已取消。</translation>
    </message>
    <message>
        <source>LibreOffice took too long to draw the slides and was stopped.</source>
        <translation>LibreOffice 绘制页面超时，已停止。</translation>
    </message>
    <message>
        <source>LibreOffice, which draws the slides, is not installed. Slides are shown as outlines.</source>
        <translation>未安装用于绘制页面的 LibreOffice，页面以大纲显示。</translation>
    </message>
    <message>
        <source>Draw the slides of &quot;%1&quot;</source>
        <translation>绘制“%1”的页面</translation>
    </message>
    <message>
        <source>LibreOffice did not write a PDF.</source>
        <translation>LibreOffice 没有写出 PDF。</translation>
    </message>
</context>
<context>
    <name>SpreadsheetReader</name>
    <message>
        <source>The sheet &quot;%2&quot; of &quot;%1&quot; is too large to be read. Split it.</source>
        <translation>“%1”的工作表“%2”太大，无法读取。请拆分后再试。</translation>
    </message>
    <message>
        <source>There is no sheet &quot;%1&quot;. The sheets are: %2.</source>
        <translation>没有名为“%1”的工作表。现有工作表：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a binary workbook. Save it as .xlsx and try again.</source>
        <translation>“%1”是二进制工作簿。请另存为 .xlsx 后重试。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a ZIP file, but not a spreadsheet.</source>
        <translation>“%1”是 ZIP 文件，但不是电子表格。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no rows. There is nothing to import.</source>
        <translation>“%1”没有任何数据行，没有可导入的内容。</translation>
    </message>
    <message>
        <source>The sheet &quot;%1&quot; was read. Others in the file: %2.</source>
        <translation>已读取工作表“%1”。文件中还有：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden row(s) were read, too.</source>
        <translation>
            <numerusform>%n 个隐藏行也已读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Hidden columns were read, too: %1.</source>
        <translation>隐藏列也已读取：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) have no stored result and were read as empty. Open the file in a spreadsheet program, save it, and import it again.</source>
        <translation>
            <numerusform>%n 个公式没有保存计算结果，按空值读取。请用电子表格软件打开并保存该文件，然后重新导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheet &quot;%2&quot; is missing from &quot;%1&quot;. Get a new copy of the file.</source>
        <translation>“%1”中缺少工作表“%2”。请重新获取该文件。</translation>
    </message>
    <message>
        <source>The part &quot;%2&quot; of &quot;%1&quot; is incomplete or is not valid XML. Get a new copy of the file.</source>
        <translation>“%1”的部件“%2”不完整或不是有效的 XML。请重新获取该文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n of its column names are known</source>
        <translation>
            <numerusform>其中 %n 个列名认得</numerusform>
        </translation>
    </message>
    <message>
        <source>it is the first one with rows</source>
        <translation>它是第一张有内容的表</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) name a text that is missing from the file and were read as empty. Get a new copy of the file.</source>
        <translation>
            <numerusform>有 %n 个单元格的文字在文件里缺失，已按空白读取。请重新取得这个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>表格 %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a web page (HTML) without a table. Open it in a browser to see what it says, and export the list again.</source>
        <translation>“%1”是网页（HTML），其中没有表格。请用浏览器打开查看内容，然后重新导出。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large to be read as a table. Split it.</source>
        <translation>“%1”太大，无法作为表格读取。请拆分后再导入。</translation>
    </message>
    <message>
        <source>The file ends in the middle of a table. Rows may be missing: export the list again, or compare the number of rows.</source>
        <translation>文件在表格中间就结束了，可能缺行：请重新导出，或核对行数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is incomplete or is not valid XML. Get a new copy of the file.</source>
        <translation>“%1”不完整，或不是有效的 XML。请重新获取该文件。</translation>
    </message>
</context>
<context>
    <name>SqliteError</name>
    <message>
        <source>A required value is missing. Fill it in and try again.</source>
        <translation>缺少必填内容，请补全后重试。</translation>
    </message>
    <message>
        <source>A record with this value already exists.</source>
        <translation>已有相同内容的记录。</translation>
    </message>
    <message>
        <source>This refers to a record that no longer exists.</source>
        <translation>所引用的记录已不存在。</translation>
    </message>
    <message>
        <source>The value is not allowed here.</source>
        <translation>此处不允许这个值。</translation>
    </message>
    <message>
        <source>The file is in use by another task. Wait a moment and try again.</source>
        <translation>文件正被另一项任务占用，请稍后重试。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space and try again. Nothing was changed.</source>
        <translation>磁盘已满。请腾出空间后重试；数据未做任何更改。</translation>
    </message>
    <message>
        <source>The file cannot be written. Check that the file and its folder are not read-only.</source>
        <translation>文件无法写入。请检查文件及其文件夹是否为只读。</translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that it exists and is readable.</source>
        <translation>文件无法打开。请检查文件是否存在、是否有读取权限。</translation>
    </message>
    <message>
        <source>The file is damaged. Restore the latest backup; the damaged file will be kept.</source>
        <translation>文件已损坏。请恢复最近的备份，损坏的文件会保留。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，数据未做任何更改。</translation>
    </message>
    <message>
        <source>The value is too large to store.</source>
        <translation>内容过大，无法保存。</translation>
    </message>
    <message>
        <source>The file could not be read or written.</source>
        <translation>文件读写失败。</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>This record no longer exists.</source>
        <translation>这条记录已不存在。</translation>
    </message>
    <message>
        <source>%1 cannot be empty.</source>
        <translation>%1不能为空。</translation>
    </message>
    <message>
        <source>These records cannot be added in bulk.</source>
        <translation>这类记录不能批量新增。</translation>
    </message>
</context>
<context>
    <name>Symbols</name>
    <message>
        <source>thumbs up</source>
        <extracomment>What stands in a paper for a symbol that cannot be printed, in brackets; all that follow, too</extracomment>
        <translation>赞</translation>
    </message>
    <message>
        <source>thumbs down</source>
        <translation>不赞成</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>好的</translation>
    </message>
    <message>
        <source>thank you</source>
        <translation>感谢</translation>
    </message>
    <message>
        <source>applause</source>
        <translation>鼓掌</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>加油</translation>
    </message>
    <message>
        <source>handshake</source>
        <translation>握手</translation>
    </message>
    <message>
        <source>celebration</source>
        <translation>庆祝</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>idea</source>
        <translation>想法</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>TextEncoding</name>
    <message>
        <source>&quot;%1&quot; is not a text table but %2. Open it in the program that created it, save it as CSV, and import the CSV file.</source>
        <translation>“%1”不是文本表格，而是%2。请用原来的软件打开，另存为 CSV 后再导入。</translation>
    </message>
    <message>
        <source>Unknown encoding &quot;%1&quot;.</source>
        <translation>未知的编码“%1”。</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>二进制数据</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read. Check its permissions, and that no other program is using it.</source>
        <translation>“%1”无法读取。请检查是否有权限、是否被其他程序占用。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; was not found. Check the name and the folder.</source>
        <translation>找不到文件“%1”。请检查文件名和文件夹。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2; at most %3 can be imported at once. Split the file and import the parts.</source>
        <translation>“%1”有 %2，一次最多导入 %3。请拆分后分批导入。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read completely. Check the disk and try again.</source>
        <translation>“%1”未能完整读取。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty. There is nothing to import.</source>
        <translation>“%1”是空文件，没有可导入的内容。</translation>
    </message>
</context>
<context>
    <name>TierAssessment</name>
    <message>
        <source>%1 was suggested. Say why it is to be %2.</source>
        <translation>建议为 %1 级。请写明为什么定为 %2 级。</translation>
    </message>
</context>
<context>
    <name>TierSheet</name>
    <message>
        <source>The criteria &quot;%1&quot; cannot be read.</source>
        <translation>分级标准“%1”无法读取。</translation>
    </message>
</context>
<context>
    <name>Tiers</name>
    <message>
        <source>On the year&apos;s strategic list</source>
        <translation>年度战略名单</translation>
    </message>
    <message>
        <source>First five of its niche</source>
        <translation>细分前 5</translation>
    </message>
    <message>
        <source>Known in the whole country</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>In our direction</source>
        <translation>方向一致</translation>
    </message>
    <message>
        <source>First twenty of its niche</source>
        <translation>细分前 20</translation>
    </message>
    <message>
        <source>Known in its region</source>
        <translation>区域</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n point(s)</source>
        <translation>
            <numerusform>%1记 %n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Deals signed</source>
        <translation>已签商机</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>客户资料</translation>
    </message>
    <message>
        <source>A number noted</source>
        <translation>记录的数字</translation>
    </message>
    <message>
        <source>Judged by hand</source>
        <translation>手工评定</translation>
    </message>
    <message>
        <source>A deal is being negotiated: better after it is signed</source>
        <translation>商务谈判中，建议签完再降</translation>
    </message>
    <message>
        <source>Too little is known to suggest a tier</source>
        <translation>所知太少，不给建议</translation>
    </message>
    <message>
        <source>S needs five points for %1</source>
        <translation>S 级必须：%1记 5 分</translation>
    </message>
    <message>
        <source>Nothing known: %1</source>
        <translation>缺：%1没有来源</translation>
    </message>
    <message>
        <source>%1 has no date</source>
        <translation>%1没有日期</translation>
    </message>
    <message numerus="yes">
        <source>%1 is %n day(s) old</source>
        <translation>
            <numerusform>%1的依据已 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to compare yet: it needs signed deals and hours.</source>
        <translation>还不能比较：需要已签商机和工时。</translation>
    </message>
    <message>
        <source>B and C take %1 of the hours and bring %2 of the value. See them by phone and online more often.</source>
        <translation>B、C 级占 %1 工时，只有 %2 营收。可多改用电话和线上。</translation>
    </message>
    <message>
        <source>The hours follow the value: B and C take %1 of the hours and bring %2 of the value.</source>
        <translation>工时跟着营收走：B、C 级占 %1 工时、%2 营收。</translation>
    </message>
</context>
<context>
    <name>TiersPaper</name>
    <message>
        <source>Tiers of the accounts</source>
        <translation>客户分级</translation>
    </message>
    <message>
        <source>as suggested</source>
        <translation>与建议一致</translation>
    </message>
    <message>
        <source>%1 suggested</source>
        <translation>建议 %1 家</translation>
    </message>
    <message>
        <source>%1 up, %2 down</source>
        <translation>上调 %1 家，下调 %2 家</translation>
    </message>
    <message>
        <source>Every account has the tier suggested.</source>
        <translation>每家客户都与建议的分级一致。</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>因为</translation>
    </message>
    <message>
        <source>by tier and score</source>
        <translation>按分级和得分排序</translation>
    </message>
    <message>
        <source>Assessed</source>
        <translation>上次评定</translation>
    </message>
    <message>
        <source>Kept because</source>
        <translation>维持原级的理由</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Five points</source>
        <translation>得 5 分</translation>
    </message>
    <message>
        <source>Three points</source>
        <translation>得 3 分</translation>
    </message>
    <message>
        <source>Known of</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>S from %1 points on, A from %2, B from %3, else C. A suggestion changes nothing: the tier is what a person decided on.</source>
        <translation>%1 分起为 S，%2 分起为 A，%3 分起为 B，其余为 C。建议不改变任何分级：分级以人的决定为准。</translation>
    </message>
    <message>
        <source>These lines are tried and not kept.</source>
        <translation>这些分数线是试算的，没有采用。</translation>
    </message>
    <message numerus="yes">
        <source>Evidence is old after %n day(s); a day in colour is one by which the account is due to be assessed again.</source>
        <translation>
            <numerusform>依据超过 %n 天即为过期；带颜色的日期表示该客户应重新评定。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeClock</name>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>Start the clock</source>
        <translation>开始计时</translation>
    </message>
    <message>
        <source>Note %1 by the clock</source>
        <extracomment>The name of a step: %1 is a time, &quot;25 min&quot;</extracomment>
        <translation>按计时记下 %1</translation>
    </message>
    <message>
        <source>Note %1: %2</source>
        <extracomment>The name of a step: %1 is a time, &quot;25 min&quot;, %2 an activity</extracomment>
        <translation>记下 %1：%2</translation>
    </message>
    <message>
        <source>Stop the clock: %1</source>
        <translation>停止计时：%1</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>工时</translation>
    </message>
</context>
<context>
    <name>TimelineItem</name>
    <message>
        <source>Them: %1</source>
        <extracomment>The customer&apos;s people at a meeting, by name</extracomment>
        <translation>对方 %1</translation>
    </message>
    <message>
        <source>Us: %1</source>
        <extracomment>Our people at a meeting, by name</extracomment>
        <translation>我方 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2 项</translation>
    </message>
    <message>
        <source>%1, %2 kept</source>
        <translation>%1，兑现 %2</translation>
    </message>
    <message>
        <source>sent %1</source>
        <extracomment>When the minutes of a meeting were sent: a day with its time</extracomment>
        <translation>%1 发出</translation>
    </message>
    <message numerus="yes">
        <source>%1, after %n hour(s)</source>
        <translation>
            <numerusform>%1，会后 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n: </source>
        <comment>needs</comment>
        <translation>
            <numerusform>%n 条：</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>带去</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>答应</translation>
    </message>
    <message>
        <source>planned %1</source>
        <translation>约在 %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1到期</translation>
    </message>
    <message>
        <source>Not kept when due</source>
        <translation>到期没兑现</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>改期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) early</source>
        <translation>
            <numerusform>早 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 →</source>
        <translation>%1：%2 →</translation>
    </message>
    <message>
        <source>Ours</source>
        <extracomment>Promises of our side, before how many there are: &quot;Ours 2, 1 kept; theirs 2&quot;</extracomment>
        <translation>我方</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>We kept: %1</source>
        <translation>我方兑现：%1</translation>
    </message>
    <message>
        <source>They kept: %1</source>
        <translation>对方兑现：%1</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Ended %1 %2</source>
        <translation>%1 %2 结束</translation>
    </message>
    <message>
        <source>Continue</source>
        <extracomment>Minutes: to go on with them, or to begin with them</extracomment>
        <translation>继续写</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s), last on %1</source>
        <extracomment>%n is the longest time between visits, %1 the day of the last one</extracomment>
        <translation>
            <numerusform>%n 天一访，上次 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) over</source>
        <translation>
            <numerusform>超 %n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned %1</source>
        <extracomment>A visit is planned: &quot;Planned Fri 10:00&quot;</extracomment>
        <translation>已约%1</translation>
    </message>
    <message numerus="yes">
        <source>Added %1, %n day(s) ago</source>
        <extracomment>Since when an account is known: &quot;Added 16 Nov, 8 days ago&quot;</extracomment>
        <translation>
            <numerusform>%1 录入，已 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Added today</source>
        <translation>今天录入</translation>
    </message>
    <message>
        <source>Plan a visit to %1</source>
        <translation>约%1的拜访</translation>
    </message>
    <message>
        <source>Planned %1</source>
        <comment>a date</comment>
        <extracomment>A visit is planned on a day written in figures: &quot;Planned 12-08&quot;</extracomment>
        <translation>已约 %1</translation>
    </message>
    <message>
        <source>last on %1</source>
        <extracomment>The day of the last visit, where there is no room for more</extracomment>
        <translation>上次 %1</translation>
    </message>
</context>
<context>
    <name>TypeGuess</name>
    <message>
        <source>No columns were recognized. Choose the record type.</source>
        <translation>没有识别出任何一列，请选择记录类型。</translation>
    </message>
    <message>
        <source>This may be a list of %1 or %2. Choose the record type.</source>
        <translation>这份名单可能是%1，也可能是%2。请选择记录类型。</translation>
    </message>
    <message>
        <source>This looks like a list of %1.</source>
        <translation>这份名单看起来是%1。</translation>
    </message>
    <message>
        <source>This looks like a list of %1, judging by the columns %2.</source>
        <translation>从 %2 这些列看，这份名单是%1。</translation>
    </message>
    <message>
        <source>This looks like a list of %1: the companies in &quot;%2&quot; come more than once, each time with another person.</source>
        <translation>这份名单看起来是%1：“%2”中的公司多次出现，每次对应不同的人。</translation>
    </message>
    <message>
        <source>This looks like a list of %1: &quot;%2&quot; names people and stands before &quot;%3&quot;, which names their companies.</source>
        <translation>这份名单看起来是%1：“%2”是人名，排在公司名“%3”之前。</translation>
    </message>
    <message>
        <source>This looks like a list of %1: most columns are about the people in &quot;%2&quot;. Their companies in &quot;%3&quot; are added, too.</source>
        <translation>这份名单看起来是%1：多数列说的是“%2”中的人，“%3”中的公司也会一并添加。</translation>
    </message>
    <message>
        <source>This looks like a list of %1 with their %2: &quot;%3&quot; names the companies, and &quot;%4&quot; the people, who are added, too.</source>
        <translation>这份名单看起来是%1，附有%2：“%3”是公司名，“%4”是人名，人员也会一并添加。</translation>
    </message>
    <message>
        <source>This is an export of %1 by Attaché, and a list cannot be imported as that. To move everything to another workspace, use export-all and import-all.</source>
        <translation>这是行前导出的“%1”，不能作为列表导入。如要把全部内容搬到另一工作区，请用 export-all 和 import-all。</translation>
    </message>
    <message>
        <source>This looks like a list of %1, judging by its name, &quot;%2&quot;.</source>
        <translation>从名称“%2”看，这是一份%1列表。</translation>
    </message>
    <message>
        <source>This looks like a list of %1: records of these names are there already.</source>
        <translation>这是一份%1列表：其中的名称在工作区里已有对应的记录。</translation>
    </message>
</context>
<context>
    <name>VCardSource</name>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no contacts. There is nothing to import.</source>
        <translation>“%1”中没有联系人，没有可导入的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) skipped.</source>
        <translation>
            <numerusform>已跳过 %n 张图片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) skipped.</source>
        <translation>
            <numerusform>已跳过 %n 个分组。</numerusform>
        </translation>
    </message>
    <message>
        <source>Agent</source>
        <extracomment>Somebody who stands in for a person, with their number: &quot;Agent: Ann Lee, 555&quot;</extracomment>
        <translation>代理人</translation>
    </message>
    <message>
        <source>too long, left out</source>
        <translation>太长，已略去</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) of companies become accounts.</source>
        <translation>
            <numerusform>%n 张公司名片将导入为客户。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>&quot;%1&quot; is not a date.</source>
        <translation>“%1”不是日期。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an amount of money.</source>
        <translation>“%1”不是金额。</translation>
    </message>
    <message>
        <source>The amount &quot;%1&quot; is too large.</source>
        <translation>金额“%1”过大。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>The number &quot;%1&quot; is too large.</source>
        <translation>数字“%1”过大。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a known stage.</source>
        <translation>“%1”不是已知的阶段。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a tier. Use S, A, B or C.</source>
        <translation>“%1”不是有效的分级，请用 S、A、B 或 C。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a known business type.</source>
        <translation>“%1”不是已知的业务类型。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a known lifecycle stage.</source>
        <translation>“%1”不是已知的生命周期阶段。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes nor no.</source>
        <translation>“%1”既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a known channel. Use direct or through a partner.</source>
        <translation>“%1”不是已知的渠道，请用直销或 BD 合作。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither paid nor free.</source>
        <translation>“%1”既不是收费也不是免费。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a known goal. Use for the brand or for profit.</source>
        <translation>“%1”不是已知的目的，请用图名或图利。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a month. Its first day was used.</source>
        <translation>“%1”只写到月份，已按当月第一天处理。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a month. Its last day was used.</source>
        <translation>“%1”只写到月份，已按当月最后一天处理。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a range, not an amount of money.</source>
        <translation>“%1”是一个区间，不是确定的金额。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was read as an exact amount.</source>
        <translation>“%1”已按确定金额记录。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was rounded to a whole percent.</source>
        <translation>“%1”已四舍五入到整数百分比。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is longer than a day. Its last day was used.</source>
        <translation>“%1”是一段时间，已按最后一天读取。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was read as an exact percentage.</source>
        <translation>“%1”按准确的百分比读取。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; gives only an upper limit.</source>
        <translation>“%1”只给出了上限。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a range. Its lower end was used.</source>
        <translation>“%1”是一个区间，已取其下限。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was read as an exact number.</source>
        <translation>“%1”已按确数读取。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names its own unit, so the one in the header was not used.</source>
        <translation>“%1”自带单位，未按表头的单位换算。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a known state of a contract.</source>
        <translation>“%1”不是已知的合同状态。</translation>
    </message>
    <message>
        <source>A remark stands behind the day in &quot;%1&quot;.</source>
        <translation>“%1”里日期后面带有附注。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was rounded to two decimals.</source>
        <translation>“%1”已四舍五入到两位小数。</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>A visit cannot end before it begins.</source>
        <translation>拜访的结束时间不能早于开始时间。</translation>
    </message>
</context>
<context>
    <name>VisitWords</name>
    <message>
        <source>No date yet</source>
        <translation>未定日期</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>未定日期</translation>
    </message>
    <message>
        <source>Not met yet</source>
        <translation>未见过</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>The minutes of a visit have been sent</extracomment>
        <translation>已发送</translation>
    </message>
    <message numerus="yes">
        <source>%n h left</source>
        <comment>to send the minutes</comment>
        <translation>
            <numerusform>剩 %n 小时</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekPaper</name>
    <message>
        <source>%1 of %2 slots taken</source>
        <translation>%2 个时段已占 %1 个</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Nothing is planned or proposed.</source>
        <translation>没有安排，也没有建议。</translation>
    </message>
    <message>
        <source>What for, and why</source>
        <translation>目的与理由</translation>
    </message>
    <message>
        <source>Two places on %1</source>
        <translation>%1 要跑两地</translation>
    </message>
    <message>
        <source>Worth a visit, but without room this week</source>
        <translation>值得拜访，但本周排不下</translation>
    </message>
    <message>
        <source>Why now</source>
        <translation>为什么是现在</translation>
    </message>
    <message>
        <source>To begin with</source>
        <translation>开场白</translation>
    </message>
    <message>
        <source>What is proposed is not planned: it is what the tier, the time since the last contact, the stage of the deal and promises speak for. No day asks for two places.</source>
        <translation>建议不等于安排：它根据分级、距上次联系的时间、商机阶段和承诺得出。建议不会让同一天跑两地。</translation>
    </message>
</context>
<context>
    <name>WeekPlan</name>
    <message>
        <source>the present supplier</source>
        <translation>现在的供应商</translation>
    </message>
    <message numerus="yes">
        <source>promise %n day(s) overdue</source>
        <translation>
            <numerusform>承诺逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>promise due %1</source>
        <translation>承诺%1到期</translation>
    </message>
    <message>
        <source>every %1 days, %2 late</source>
        <extracomment>A rhythm of visits, and how late the next one is</extracomment>
        <translation>%1 天一访，逾期 %2 天</translation>
    </message>
    <message>
        <source>every %1 days, due this week</source>
        <translation>%1 天一访，本周到期</translation>
    </message>
    <message>
        <source>never contacted</source>
        <translation>从没联系过</translation>
    </message>
    <message>
        <source>below %1: by phone</source>
        <translation>低于 %1，打电话</translation>
    </message>
    <message>
        <source>up to %1: online</source>
        <translation>不到 %1，线上</translation>
    </message>
    <message>
        <source>above %1: on site</source>
        <translation>高于 %1，上门</translation>
    </message>
    <message>
        <source>Keep in touch</source>
        <translation>保持联系</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>首次接触</translation>
    </message>
    <message>
        <source>the budget is made in %1</source>
        <translation>%1做预算</translation>
    </message>
    <message>
        <source>the contract with %1 ends %2</source>
        <translation>和%1的合同%2到期</translation>
    </message>
    <message>
        <source>what was missing is there: %1</source>
        <translation>当时缺的有了：%1</translation>
    </message>
    <message>
        <source>there is a case of the trade: %1</source>
        <translation>有了同行案例：%1</translation>
    </message>
    <message>
        <source>%1 is now at %2</source>
        <translation>%1 现在在 %2</translation>
    </message>
    <message>
        <source>%1 supports us now</source>
        <translation>%1 现在支持我们</translation>
    </message>
    <message>
        <source>%1 is sold from %2</source>
        <translation>%1 现在 %2 起</translation>
    </message>
    <message>
        <source>put off until %1</source>
        <translation>约好%1再谈</translation>
    </message>
    <message>
        <source>a sign of life on %1: %2</source>
        <translation>%1 有动静：%2</translation>
    </message>
    <message>
        <source>You plan the budget now. May I send figures for &quot;%1&quot; that fit into it?</source>
        <translation>正是做预算的时候，“%1”的数字要不要我先给一份？</translation>
    </message>
    <message>
        <source>Your contract with %1 ends %2. Shall we compare before it renews itself?</source>
        <translation>您和%1的合同%2到期。自动续约之前要不要比一比？</translation>
    </message>
    <message>
        <source>Last time &quot;%1&quot; was missing. It is there now; may I show it to whoever asked for it?</source>
        <translation>上次缺“%1”，现在有了，能给当时提的人看看吗？</translation>
    </message>
    <message>
        <source>You asked who in your trade works with it. May I show you &quot;%1&quot;?</source>
        <translation>您当时问同行谁在用。给您看一个：“%1”。</translation>
    </message>
    <message>
        <source>%1 knows us from &quot;%2&quot;. May we talk about what changed since?</source>
        <translation>%1了解我们做过的“%2”。能否聊聊这段时间的变化？</translation>
    </message>
    <message>
        <source>%1 spoke well of us lately. Shall we look at &quot;%2&quot; together again?</source>
        <translation>%1最近对我们印象不错。要不要一起再看看“%2”？</translation>
    </message>
    <message>
        <source>The price was what stood between us. It is another one now: may I send an offer for &quot;%1&quot;?</source>
        <translation>当时卡在价格。现在价格变了，“%1”能再报一次吗？</translation>
    </message>
    <message>
        <source>You asked me to come back at this time about &quot;%1&quot;. What has changed since?</source>
        <translation>您当时让我这个时候再来谈“%1”。这段时间有什么变化？</translation>
    </message>
    <message>
        <source>I heard that &quot;%1&quot; is a topic with you again. What would have to be different this time?</source>
        <translation>听说“%1”又提上日程了。这一次要有什么不一样？</translation>
    </message>
    <message>
        <source>%1 until %2, %3 from %4</source>
        <extracomment>Two places on one day: where one is until when, where one has to be from when</extracomment>
        <translation>%1 %2 散场，%3 %4 开始</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>not met yet</source>
        <translation>尚未见面</translation>
    </message>
    <message>
        <source>last met %1</source>
        <translation>上次见面 %1</translation>
    </message>
    <message>
        <source>last contact by phone %1</source>
        <translation>最近电话联系 %1</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>全天</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>The file &quot;%1&quot; was not found. Check the name, or create a new workspace.</source>
        <translation>找不到文件“%1”。请检查文件名，或新建工作区。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read. Check its permissions.</source>
        <translation>“%1”无法读取，请检查权限。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an Attaché workspace. To add a list of customers, use Import.</source>
        <translation>“%1”不是行前工作区。客户名单请用“导入”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer version of Attaché. Install that version to open it. The file was not changed.</source>
        <translation>“%1”由更新版本的行前写入。请安装新版本后打开；文件未做任何更改。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be upgraded to the current version first. Open it for editing once.</source>
        <translation>“%1”需要先升级到当前版本，请以可编辑方式打开一次。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is open read-only and cannot be changed.</source>
        <translation>“%1”以只读方式打开，不能修改。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>%1 %2 refers to a record of %3 that does not exist.</source>
        <translation>%1 %2 引用了 %3 中不存在的记录。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was replaced by another program while it was open here. Reopen it to see its current content.</source>
        <translation>“%1”在此处打开期间被其他程序替换。请重新打开以查看现在的内容。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was moved or deleted while it was open here. Changes are no longer saved to it.</source>
        <translation>“%1”在此处打开期间被移走或删除，已停止写入。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed by another program while it was open here. Changes are no longer saved to it.</source>
        <translation>“%1”在此处打开期间被其他程序改写，已停止写入。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was replaced by another program while it was open here. Changes are no longer saved to it.</source>
        <translation>“%1”在此处打开期间被其他程序替换，已停止写入。</translation>
    </message>
    <message>
        <source>It does not contain the last change.</source>
        <translation>其中不包含最后一次改动。</translation>
    </message>
    <message>
        <source>Your work could not be saved to another file. Keep the window open, free some disk space and try again. You can also restore the latest backup.</source>
        <translation>您的工作未能另存到其他文件。请保持窗口打开，腾出磁盘空间后重试；也可以恢复最新的备份。</translation>
    </message>
    <message>
        <source>Your work was saved as &quot;%1&quot;. Open that file to continue.</source>
        <translation>您的工作已完整保存为“%1”，请打开该文件继续。</translation>
    </message>
</context>
<context>
    <name>WorkspaceDifference</name>
    <message>
        <source>Comparing was cancelled.</source>
        <translation>比较已取消。</translation>
    </message>
    <message>
        <source>The other file was written by a newer version of Attaché.</source>
        <translation>另一份文件是用更新版本的行前写的。</translation>
    </message>
    <message>
        <source>The other file was written by an older version of Attaché. Open it once to bring it up to date, then compare again.</source>
        <translation>另一份文件是用旧版本的行前写的。请先打开一次让它升级，再比较。</translation>
    </message>
    <message>
        <source>Neither file has a record %1 of the kind &quot;%2&quot;.</source>
        <translation>两份文件都没有编号为 %1 的“%2”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; would come to stand above itself by its field &quot;%2&quot;. Take over &quot;%3&quot; as well.</source>
        <extracomment>%1 and %3 are records, %2 is a field: &quot;Parent account&quot;</extracomment>
        <translation>“%1”的“%2”会形成循环，请同时取用“%3”。</translation>
    </message>
</context>
<context>
    <name>XmlPart</name>
    <message>
        <source>The part &quot;%1&quot; is too large to be read safely.</source>
        <translation>部件“%1”过大，无法安全读取。</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; is not well-formed XML.</source>
        <translation>部件“%1”不是格式正确的 XML。</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; declares a document type or entities, which presentations do not use. The file was rejected.</source>
        <translation>部件“%1”声明了文档类型或实体，演示文稿不应含有这些内容，文件已拒绝。</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; is nested too deeply to be read safely.</source>
        <translation>部件“%1”嵌套过深，无法安全读取。</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; is empty.</source>
        <translation>部件“%1”为空。</translation>
    </message>
</context>
<context>
    <name>attache::AccountFacets</name>
    <message>
        <source>No opportunity</source>
        <extracomment>Accounts that have no opportunity in any stage</extracomment>
        <translation>没有商机</translation>
    </message>
    <message>
        <source>Overdue for contact</source>
        <translation>逾期未联系</translation>
    </message>
    <message>
        <source>Just imported</source>
        <translation>刚导入</translation>
    </message>
    <message>
        <source>Your own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Behind the figure</source>
        <translation>数字背后的客户</translation>
    </message>
</context>
<context>
    <name>attache::AccountFactsCard</name>
    <message>
        <source>How well we know this account</source>
        <translation>对这家客户的了解程度</translation>
    </message>
    <message>
        <source>%1 of %2 kinds</source>
        <extracomment>How many of the kinds of facts are known: 5 of 7 kinds</extracomment>
        <translation>%2 类知 %1 类</translation>
    </message>
    <message>
        <source>another fact…</source>
        <extracomment>Behind the kinds of which nothing is known: one more fact of a known kind</extracomment>
        <translation>再记一条…</translation>
    </message>
    <message>
        <source>a need</source>
        <translation>一条需求</translation>
    </message>
    <message>
        <source>Show the needs of this account</source>
        <translation>看这个客户的需求</translation>
    </message>
    <message>
        <source>fill in what is usual: %1</source>
        <extracomment>Offers to fill in the kinds of which nothing is known; %1 is a trade</extracomment>
        <translation>按行业常见情况补上：%1</translation>
    </message>
    <message>
        <source>usual in the trade: %1</source>
        <extracomment>The source of a fact; %1 is a trade</extracomment>
        <translation>行业常见：%1</translation>
    </message>
    <message>
        <source>Fill in what is usual in the trade</source>
        <translation>按行业常见情况补上客户信息</translation>
    </message>
</context>
<context>
    <name>attache::AccountHead</name>
    <message>
        <source>Delete this account</source>
        <translation>删除此客户</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>未定负责人</translation>
    </message>
    <message>
        <source>Note down</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>Plan one</source>
        <translation>去安排</translation>
    </message>
    <message>
        <source>No visit planned</source>
        <translation>没有安排拜访</translation>
    </message>
    <message>
        <source>in %1 h %2 min</source>
        <extracomment>How long until a visit today: hours and minutes</extracomment>
        <translation>还有 %1 小时 %2 分</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责</translation>
    </message>
    <message>
        <source>Click to change the owner</source>
        <translation>点一下改负责人</translation>
    </message>
    <message>
        <source>Change the short name…</source>
        <translation>改简称…</translation>
    </message>
    <message>
        <source>Change the owner…</source>
        <translation>改负责人…</translation>
    </message>
    <message>
        <source>%1, last %2</source>
        <translation>%1，上次 %2</translation>
    </message>
    <message>
        <source>No meeting is planned for the coming days.</source>
        <translation>接下来没有要见的人。</translation>
    </message>
</context>
<context>
    <name>attache::AccountLogoRow</name>
    <message>
        <source>Replace…</source>
        <translation>更换…</translation>
    </message>
</context>
<context>
    <name>attache::AccountNeeds</name>
    <message>
        <source>Add a need, in the customer&apos;s words</source>
        <translation>添加需求，用客户的原话</translation>
    </message>
    <message>
        <source>New need</source>
        <translation>新需求</translation>
    </message>
    <message>
        <source>Delete this need</source>
        <translation>删除此需求</translation>
    </message>
    <message>
        <source>Change a need</source>
        <translation>修改需求</translation>
    </message>
    <message>
        <source>Change the source of a need</source>
        <translation>修改需求来源</translation>
    </message>
    <message>
        <source>Delete a need</source>
        <translation>删除需求</translation>
    </message>
    <message>
        <source>Add a need</source>
        <translation>添加需求</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>attache::AccountPage</name>
    <message>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>往来</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <extracomment>Command of an account&apos;s page: shows one of its parts</extracomment>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>What changed in this account, its people, facts, opportunities, visits and promises. Each step can be undone by itself.</source>
        <translation>这个客户及其联系人、事实、商机、拜访和承诺的改动。每一步都可以单独撤销。</translation>
    </message>
</context>
<context>
    <name>attache::AccountPreview</name>
    <message>
        <source>Select an account to see it here.</source>
        <translation>选中一家客户，在此查看。</translation>
    </message>
    <message>
        <source>The selected account</source>
        <translation>选中的客户</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>还缺：%1</translation>
    </message>
    <message>
        <source>We: %1</source>
        <extracomment>A promise: by whom, and what</extracomment>
        <translation>我方：%1</translation>
    </message>
    <message>
        <source>They: %1</source>
        <translation>对方：%1</translation>
    </message>
</context>
<context>
    <name>attache::AccountPromisesCard</name>
    <message>
        <source>Note one</source>
        <translation>记一项</translation>
    </message>
    <message>
        <source>Nothing open on our side.</source>
        <translation>我方没有未了的。</translation>
    </message>
    <message>
        <source>Nothing open on theirs.</source>
        <translation>对方没有未了的。</translation>
    </message>
    <message>
        <source>What was promised, by whom, and until when</source>
        <translation>答应了什么、谁来做、何时之前</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 项未了</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::AccountSource</name>
    <message>
        <source>%1 of 100</source>
        <translation>%1 / 100</translation>
    </message>
    <message>
        <source>Open amount</source>
        <translation>在谈金额</translation>
    </message>
    <message>
        <source>Open opportunities</source>
        <translation>在谈商机</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次联系</translation>
    </message>
</context>
<context>
    <name>attache::AccountsPage</name>
    <message>
        <source>The customers you sell to or serve appear here.</source>
        <translation>正在销售或服务的客户会列在这里。</translation>
    </message>
    <message>
        <source>No accounts match these filters.</source>
        <translation>没有符合筛选条件的客户。</translation>
    </message>
    <message>
        <source>Export accounts…</source>
        <translation>导出客户…</translation>
    </message>
    <message>
        <source>How the accounts are shown</source>
        <translation>客户的显示方式</translation>
    </message>
    <message>
        <source>Paste from a spreadsheet</source>
        <translation>粘贴表格</translation>
    </message>
</context>
<context>
    <name>attache::ArrangedList</name>
    <message>
        <source>wide</source>
        <extracomment>How wide a chart stands on the page</extracomment>
        <translation>加宽</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>标准</translation>
    </message>
</context>
<context>
    <name>attache::AskedCard</name>
    <message>
        <source>Was it shown?</source>
        <extracomment>Of something that went along to a visit</extracomment>
        <translation>展示了吗？</translation>
    </message>
    <message>
        <source>Taken along on %1</source>
        <extracomment>%1 is the day of the visit before</extracomment>
        <translation>%1 带去的材料</translation>
    </message>
    <message>
        <source>Not shown</source>
        <extracomment>Of something that went along to a visit</extracomment>
        <translation>没展示</translation>
    </message>
</context>
<context>
    <name>attache::AttachmentButton</name>
    <message>
        <source>Opens the file; Delete removes it</source>
        <translation>打开文件；按 Delete 移除</translation>
    </message>
</context>
<context>
    <name>attache::AttachmentList</name>
    <message>
        <source>No files.</source>
        <translation>没有附件。</translation>
    </message>
    <message>
        <source>Drop files here, or paste a screenshot</source>
        <translation>把文件拖到这里，或粘贴截图</translation>
    </message>
    <message>
        <source>Screenshot %1</source>
        <extracomment>The name of a picture from the clipboard; %1 is the day and the time</extracomment>
        <translation>截图 %1</translation>
    </message>
    <message>
        <source>%1 was attached</source>
        <translation>已添加附件 %1</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Attach %1</source>
        <extracomment>%1 is the name of a file; names a task while it runs</extracomment>
        <translation>添加附件 %1</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s)</source>
        <translation>
            <numerusform>添加 %n 个附件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) could not be attached.</source>
        <translation>
            <numerusform>另有 %Ln 个文件未能添加。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
</context>
<context>
    <name>attache::AttendeeRow</name>
    <message>
        <source>First meeting</source>
        <translation>第一次见</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>到场</translation>
    </message>
</context>
<context>
    <name>attache::BackButton</name>
    <message>
        <source>Back to %1</source>
        <translation>返回%1</translation>
    </message>
</context>
<context>
    <name>attache::BackupRows</name>
    <message>
        <source>verified</source>
        <extracomment>A backup that was opened and checked when it was made</extracomment>
        <translation>已校验</translation>
    </message>
    <message>
        <source>manual backup, always kept</source>
        <translation>手动备份，长期保留</translation>
    </message>
    <message>
        <source>date in the future: the clock was wrong; last change %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>日期晚于当前：备份时系统时钟不准；最后一次改动：%1</translation>
    </message>
    <message>
        <source>date in the future: the clock was wrong</source>
        <translation>日期晚于当前：备份时系统时钟不准</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Restore the backup of %1</source>
        <translation>恢复 %1 的备份</translation>
    </message>
    <message>
        <source>Shows what would change before restoring.</source>
        <translation>恢复前先显示会有哪些变化。</translation>
    </message>
    <message>
        <source>%1 %L2</source>
        <extracomment>%1 is a kind of record (&quot;Accounts&quot;), %2 how many there are</extracomment>
        <translation>%1 %L2</translation>
    </message>
    <message>
        <source>last change %1</source>
        <extracomment>%1 is a time (&quot;today 09:12&quot;)</extracomment>
        <translation>最后修改：%1</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>确认恢复</translation>
    </message>
    <message>
        <source>Last change in the backup: %1, %2</source>
        <extracomment>%1 is a time (&quot;today 09:12&quot;), %2 the name of a step</extracomment>
        <translation>备份中的最后一次改动：%1，%2</translation>
    </message>
    <message>
        <source>Last change in the workspace: %1, %2</source>
        <translation>当前工作区的最后一次改动：%1，%2</translation>
    </message>
    <message>
        <source>%1 %L2 → %L3</source>
        <extracomment>%1 is a kind of record (&quot;Accounts&quot;), %2 and %3 how many there are before and after</extracomment>
        <translation>%1 %L2 → %L3</translation>
    </message>
    <message>
        <source>No records would be added or removed. Later changes would be reverted.</source>
        <translation>不会增减记录；此后的改动将还原。</translation>
    </message>
    <message>
        <source>The current workspace is kept next to it. Use Undo to get it back.</source>
        <translation>当前工作区会保留在旁边，可用“撤销”找回。</translation>
    </message>
    <message>
        <source>Restore anyway</source>
        <translation>仍然恢复</translation>
    </message>
    <message>
        <source>Nothing would change: the workspace holds the same as this backup.</source>
        <translation>没有变化：工作区的内容与这份备份相同。</translation>
    </message>
    <message>
        <source>No records would be added or removed, but what they say would change.</source>
        <translation>不会增加或删除记录，但其中的内容会变化。</translation>
    </message>
</context>
<context>
    <name>attache::BackupsSection</name>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>made once a day; the last 7 days, 4 weeks and 12 months and all manual backups are kept</source>
        <translation>每天自动备份一次，保留最近 7 天、4 周和 12 个月；手动备份全部保留</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>存放位置：%1</translation>
    </message>
</context>
<context>
    <name>attache::BoardTab</name>
    <message>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>change stage</source>
        <translation>换阶段</translation>
    </message>
    <message>
        <source>Expected this quarter</source>
        <translation>本季预计</translation>
    </message>
    <message>
        <source>The usual probability goes from %1 % to %2 %.</source>
        <translation>阶段概率从 %1 % 变成 %2 %。</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>移到%1</translation>
    </message>
    <message>
        <source>Your open deals appear here, each on a card that you can move from stage to stage.</source>
        <translation>在跟的商机会以卡片显示在这里，拖动就能换阶段。</translation>
    </message>
    <message>
        <source>It leaves the pipeline and the forecast. Write down what would reopen it.</source>
        <translation>商机会离开看板和预测；写明什么情况下再唤醒，以后还能捡回来。</translation>
    </message>
</context>
<context>
    <name>attache::BulkBar</name>
    <message>
        <source>More fields</source>
        <translation>更多字段</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>取消选择</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Set to empty</source>
        <translation>设为空</translation>
    </message>
    <message>
        <source>Change what is selected</source>
        <translation>修改所选记录</translation>
    </message>
    <message>
        <source>Makes one record of the two and keeps the history of both</source>
        <translation>两条并成一条，双方的历史都保留</translation>
    </message>
</context>
<context>
    <name>attache::Calendar</name>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>The month over a calendar, as a date format of Qt: &quot;November 2026&quot;</extracomment>
        <translation>yyyy年M月</translation>
    </message>
</context>
<context>
    <name>attache::CasePage</name>
    <message>
        <source>Add a figure</source>
        <translation>添加一组数字</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>The page of the booklet</source>
        <translation>案例集中的这一页</translation>
    </message>
    <message>
        <source>as it prints</source>
        <translation>所见即所印</translation>
    </message>
    <message>
        <source>Print the page…</source>
        <translation>打印这一页…</translation>
    </message>
    <message>
        <source>Delete case</source>
        <translation>删除案例</translation>
    </message>
    <message>
        <source>Page as PDF…</source>
        <translation>导出本页 PDF…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>共 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous case in the list</source>
        <translation>列表中的上一个案例</translation>
    </message>
    <message>
        <source>Next case in the list</source>
        <translation>列表中的下一个案例</translation>
    </message>
</context>
<context>
    <name>attache::CaseRail</name>
    <message>
        <source>Who may see it</source>
        <translation>可以给谁看</translation>
    </message>
    <message>
        <source>Where it was used</source>
        <translation>用过以后</translation>
    </message>
    <message>
        <source>It may be shown, but the customer has not approved it.</source>
        <translation>标了可给客户看，但客户还没同意。</translation>
    </message>
    <message>
        <source>The person quoted has not agreed, so the page leaves the words out.</source>
        <translation>引语还没征得本人同意，这一页先不印引语。</translation>
    </message>
    <message>
        <source>It suits none of the visits to come.</source>
        <translation>接下来的拜访都不适合用它。</translation>
    </message>
    <message>
        <source>Take it out of the pack</source>
        <translation>移出资料包</translation>
    </message>
    <message>
        <source>Take %1 along</source>
        <extracomment>The name of a step; %1 is a case</extracomment>
        <translation>把“%1”放进资料包</translation>
    </message>
    <message>
        <source>Leave %1 at home</source>
        <translation>把“%1”移出资料包</translation>
    </message>
    <message>
        <source>It went along to no visit yet.</source>
        <translation>还没有带去过任何拜访。</translation>
    </message>
    <message>
        <source>Review a case</source>
        <translation>复核案例</translation>
    </message>
    <message>
        <source>times along</source>
        <extracomment>Below a number of visits a case went along to</extracomment>
        <translation>次带去</translation>
    </message>
    <message>
        <source>Visits to which it went along or where it was shown</source>
        <translation>带去过或现场展示过的拜访</translation>
    </message>
    <message>
        <source>moved on</source>
        <extracomment>Below a number of visits</extracomment>
        <translation>次推进一步</translation>
    </message>
    <message>
        <source>After these visits things moved on within 14 days. That one follows the other does not say why.</source>
        <translation>这些拜访后 14 天内有了进展；先后发生，不等于因果。</translation>
    </message>
    <message>
        <source>asked about</source>
        <extracomment>Below a number of questions</extracomment>
        <translation>次被追问</translation>
    </message>
    <message>
        <source>Questions noted at these visits that touch what the case tells</source>
        <translation>这些拜访里记下的、与案例内容相关的提问</translation>
    </message>
    <message>
        <source>Last: on %1 %2 asked &quot;%3&quot;</source>
        <translation>最近：%1 在%2被问“%3”</translation>
    </message>
    <message>
        <source>Last on %1 at %2.</source>
        <translation>最近：%1 在%2。</translation>
    </message>
    <message>
        <source>Fits these visits</source>
        <translation>适合这几次拜访</translation>
    </message>
    <message numerus="yes">
        <source>Fits %n more visit(s)</source>
        <translation>
            <numerusform>另有 %n 次拜访也适合</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Does not fit %n other visit(s)</source>
        <translation>
            <numerusform>另有 %n 次拜访不适合</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to the pack</source>
        <translation>放进资料包</translation>
    </message>
</context>
<context>
    <name>attache::ChainCard</name>
    <message>
        <source>%1 / 100</source>
        <translation>%1 / 100</translation>
    </message>
    <message>
        <source>The decision maker has not been met yet.</source>
        <translation>还没有见过拍板方。</translation>
    </message>
    <message>
        <source>Next to meet: %1.</source>
        <translation>下一位：%1。</translation>
    </message>
    <message>
        <source>Next to meet: %1, introduced by %2.</source>
        <translation>下一位：%1，由%2引荐。</translation>
    </message>
</context>
<context>
    <name>attache::ChainPanel</name>
    <message>
        <source>How far the chain is covered, of 100</source>
        <translation>决策链覆盖，满分 100</translation>
    </message>
    <message>
        <source>Who reports to whom</source>
        <translation>谁向谁汇报</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>What to ask</source>
        <translation>要问什么</translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n 人知道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n met</source>
        <translation>
            <numerusform>%n 人见过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n against</source>
        <translation>
            <numerusform>%n 人反对</numerusform>
        </translation>
    </message>
    <message>
        <source>through %1</source>
        <extracomment>Who introduces us to somebody</extracomment>
        <translation>由%1引荐</translation>
    </message>
    <message>
        <source>Meet %1 (%2)</source>
        <extracomment>The title of a visit: a person, and the role that they play</extracomment>
        <translation>见%1（%2）</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>没有回应</translation>
    </message>
    <message>
        <source>See %1 again</source>
        <translation>再约%1</translation>
    </message>
    <message>
        <source>Find out who the %1 is</source>
        <translation>弄清%1是谁</translation>
    </message>
    <message>
        <source>Everybody was met and nobody is against us.</source>
        <translation>都见过了，没人反对。</translation>
    </message>
</context>
<context>
    <name>attache::ChainPeopleCard</name>
    <message>
        <source>See the map</source>
        <translation>看关系图</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>and %1</source>
        <translation>另有%1</translation>
    </message>
    <message>
        <source>met %1</source>
        <extracomment>The day somebody was last met</extracomment>
        <translation>%1 见过</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>没见过</translation>
    </message>
    <message>
        <source>Nobody known yet</source>
        <translation>还不知道是谁</translation>
    </message>
    <message>
        <source>%1: nobody known yet</source>
        <translation>%1：还不知道是谁</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>补上</translation>
    </message>
    <message>
        <source>Say who the %1 is</source>
        <translation>说明谁是%1</translation>
    </message>
    <message>
        <source>Ask the next person you meet</source>
        <translation>问下一位见到的人</translation>
    </message>
    <message>
        <source>People in the decision chain</source>
        <translation>决策链上的人</translation>
    </message>
    <message>
        <source>called %1</source>
        <extracomment>The day of the last telephone call with somebody</extracomment>
        <translation>%1 通话</translation>
    </message>
</context>
<context>
    <name>attache::ChainsPage</name>
    <message>
        <source>With open deals</source>
        <translation>只看在谈</translation>
    </message>
    <message>
        <source>Plan a visit to the person to meet next</source>
        <translation>约下一位该见的人</translation>
    </message>
    <message>
        <source>over all open deals</source>
        <translation>全部商机一起排</translation>
    </message>
    <message>
        <source>Reading the decision chains</source>
        <translation>正在读取决策链</translation>
    </message>
    <message>
        <source>only %1</source>
        <extracomment>The one person whom a deal hangs on</extracomment>
        <translation>只有%1</translation>
    </message>
    <message>
        <source>Every deal has more than one.</source>
        <translation>每个商机都不止一个人。</translation>
    </message>
    <message>
        <source>Everybody against us has an answer.</source>
        <translation>反对的人都有回应。</translation>
    </message>
    <message>
        <source>Everybody was met in time.</source>
        <translation>都按时见过。</translation>
    </message>
    <message>
        <source>%1 of %2 accounts</source>
        <extracomment>Of all accounts some are shown</extracomment>
        <translation>%2 家中的 %1 家</translation>
    </message>
    <message>
        <source>%1 roles, %2 known, %3 met</source>
        <translation>%1 个位子，知道 %2 个，见过 %3 个</translation>
    </message>
    <message>
        <source>Show the needs of all accounts</source>
        <translation>显示所有客户的需求</translation>
    </message>
    <message>
        <source>Show who was met</source>
        <translation>显示谁见过、谁没见过</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>What to compare</source>
        <translation>比较什么</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>budget holder not met at %1, decision maker at %2</source>
        <translation>%1 家没见过预算方，%2 家没见过拍板方</translation>
    </message>
    <message>
        <source>forecast down %1: %2</source>
        <translation>%2，预测压低 %1</translation>
    </message>
    <message numerus="yes">
        <source>Put the first %n into the week</source>
        <translation>
            <numerusform>前 %n 位放进周计划</numerusform>
        </translation>
    </message>
    <message>
        <source>Each of them has a visit already, or no slot is free in this week and the next.</source>
        <translation>这几位都已有拜访安排，或本周和下周都没有空档。</translation>
    </message>
    <message numerus="yes">
        <source>Put %n meeting(s) into the week</source>
        <translation>
            <numerusform>把 %n 次会面放进周计划</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody to meet next: no deal is open here, or everyone was met.</source>
        <translation>暂时没有要约见的人：没有在谈商机，或都已见过。</translation>
    </message>
</context>
<context>
    <name>attache::ChangeNotes</name>
    <message>
        <source>Changes since sending</source>
        <translation>发出之后的改动</translation>
    </message>
    <message>
        <source>Take back</source>
        <extracomment>Brings back what was sent</extracomment>
        <translation>还原</translation>
    </message>
    <message>
        <source>Go to notes</source>
        <translation>去改笔记</translation>
    </message>
</context>
<context>
    <name>attache::ChartPainter</name>
    <message>
        <source>The chart could not be drawn: a part of the program is missing. The table has the same figures.</source>
        <translation>画不出图：程序缺少一个部件。表格里有同样的数。</translation>
    </message>
</context>
<context>
    <name>attache::ChecklistCard</name>
    <message>
        <source>Add something to bring</source>
        <translation>添加要带的材料</translation>
    </message>
    <message>
        <source>Tick off &quot;%1&quot;</source>
        <extracomment>A step that can be undone; %1 is something to bring to a visit</extracomment>
        <translation>勾选“%1”</translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot;</source>
        <translation>移除“%1”</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot;</source>
        <translation>添加“%1”</translation>
    </message>
    <message>
        <source>Choose</source>
        <extracomment>Leads to what of the library can be taken along</extracomment>
        <translation>去选</translation>
    </message>
</context>
<context>
    <name>attache::Chip</name>
    <message>
        <source>Filter is on. Press Delete to remove it.</source>
        <translation>筛选已启用，按 Delete 取消</translation>
    </message>
    <message>
        <source>Filter is off</source>
        <translation>筛选未启用</translation>
    </message>
    <message>
        <source>Filter is on</source>
        <translation>筛选已打开</translation>
    </message>
</context>
<context>
    <name>attache::ChoiceMenu</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Search the choices</source>
        <translation>查找选项</translation>
    </message>
</context>
<context>
    <name>attache::CompanyCard</name>
    <message>
        <source>Kind</source>
        <translation>归类</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Click a line to change it</source>
        <translation>点一行就改</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自定义</translation>
    </message>
</context>
<context>
    <name>attache::ContactSheet</name>
    <message>
        <source>Remove this role</source>
        <translation>移除此角色</translation>
    </message>
    <message>
        <source>Remove a role of %1</source>
        <translation>移除%1的角色</translation>
    </message>
    <message>
        <source>Add a role of %1</source>
        <translation>添加%1的角色</translation>
    </message>
    <message>
        <source>Moved on…</source>
        <translation>已离职…</translation>
    </message>
    <message>
        <source>They left this account, perhaps for another.</source>
        <translation>此人离开了这家客户，可能去了另一家。</translation>
    </message>
    <message>
        <source>Scan it with the phone&apos;s camera to add this person to its contacts.</source>
        <translation>用手机扫一扫，存入通讯录。</translation>
    </message>
</context>
<context>
    <name>attache::ContractLine</name>
    <message>
        <source>Talk now</source>
        <translation>现在就该谈</translation>
    </message>
    <message>
        <source>Talk from %1</source>
        <translation>%1 起该去谈</translation>
    </message>
    <message>
        <source>contract ends %1</source>
        <translation>合同 %1 到期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ahead</source>
        <extracomment>How long before the end of a contract to talk</extracomment>
        <translation>
            <numerusform>提前 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ConversationDialog</name>
    <message>
        <source>From a file…</source>
        <translation>从文件读取…</translation>
    </message>
    <message>
        <source>Keep what is ticked</source>
        <translation>记下勾选的内容</translation>
    </message>
    <message>
        <source>Paste a conversation</source>
        <translation>粘贴聊天记录</translation>
    </message>
    <message>
        <source>Paste here what you copied from WeChat, WeCom or a transcript.</source>
        <translation>把从微信、企业微信或转写稿复制的内容粘贴到这里。</translation>
    </message>
    <message>
        <source>The conversation</source>
        <translation>聊天记录</translation>
    </message>
    <message>
        <source>A conversation or a transcript</source>
        <translation>聊天记录或转写稿</translation>
    </message>
    <message>
        <source>Conversations (*.txt *.srt *.vtt);;All files (*)</source>
        <translation>聊天记录 (*.txt *.srt *.vtt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Who %1 is</source>
        <translation>%1 是谁</translation>
    </message>
    <message>
        <source>Nobody known</source>
        <translation>不认识的人</translation>
    </message>
    <message>
        <source>%1 (us)</source>
        <extracomment>Somebody of our own company</extracomment>
        <translation>%1（我方）</translation>
    </message>
    <message>
        <source>Its lines appear here. Only those you tick are kept.</source>
        <translation>每句话会列在这里，只记下您勾选的。</translation>
    </message>
    <message>
        <source>There is nothing to keep in this text.</source>
        <translation>这段文字里没有需要记下的内容。</translation>
    </message>
    <message numerus="yes">
        <source>This conversation is long. Only its first %n line(s) are shown; paste the rest by itself.</source>
        <translation>
            <numerusform>聊天记录较长，只显示前 %n 句；其余请另行粘贴。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ticks all lines below</source>
        <translation>勾选下面所有的句子</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) ticked</source>
        <translation>
            <numerusform>已勾选 %n 句</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep lines of a conversation</source>
        <translation>记下聊天记录</translation>
    </message>
    <message>
        <source>Which account it is about</source>
        <translation>选择是哪个客户</translation>
    </message>
    <message>
        <source>Choose the account before you keep anything.</source>
        <translation>请先选择客户，才能记下。</translation>
    </message>
</context>
<context>
    <name>attache::CostCard</name>
    <message>
        <source>What it costs the customer, hidden costs included, and what it brings them: for whoever holds the budget.</source>
        <translation>客户要付出什么（含隐性成本）、得到什么，讲给预算方听。</translation>
    </message>
    <message>
        <source>One page as PDF…</source>
        <translation>导出一页纸 PDF…</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>添加数字</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>尚无数字</translation>
    </message>
    <message>
        <source>%1: what is it?</source>
        <translation>%1：是什么？</translation>
    </message>
    <message>
        <source>Add %1</source>
        <extracomment>The name of a step: %1 is a cost or a benefit</extracomment>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Slides…</source>
        <translation>幻灯片…</translation>
    </message>
    <message>
        <source>Cost, return and competitors as slides in the look of a deck</source>
        <translation>套用一份演示文稿的版式，把成本、收益和竞品做成幻灯片</translation>
    </message>
    <message>
        <source>Decks whose look the slides can have</source>
        <translation>可套用版式的演示文稿</translation>
    </message>
    <message>
        <source>The library has no deck that customers may see.</source>
        <translation>资料库中没有可给客户看的演示文稿。</translation>
    </message>
    <message>
        <source>In the look of:</source>
        <translation>套用版式：</translation>
    </message>
    <message>
        <source>Save the slides</source>
        <translation>保存幻灯片</translation>
    </message>
</context>
<context>
    <name>attache::CriteriaTable</name>
    <message>
        <source>Taken from</source>
        <translation>取自</translation>
    </message>
    <message>
        <source>Change the criterion %1</source>
        <translation>修改标准“%1”</translation>
    </message>
    <message>
        <source>S needs</source>
        <translation>S 必须</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>有据可查</translation>
    </message>
</context>
<context>
    <name>attache::DealBoard</name>
    <message>
        <source>%1: %2, limit %3</source>
        <translation>%1：%2，上限 %3 天</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2：%3</translation>
    </message>
    <message>
        <source>Without account</source>
        <translation>没有客户</translation>
    </message>
    <message>
        <source>Without owner</source>
        <translation>没有负责人</translation>
    </message>
    <message>
        <source>Industry not stated</source>
        <translation>未填行业</translation>
    </message>
</context>
<context>
    <name>attache::DealMovePanel</name>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Why was &quot;%1&quot; lost?</source>
        <translation>“%1”为什么丢了？</translation>
    </message>
    <message>
        <source>Back to &quot;%1&quot;?</source>
        <translation>退回“%1”？</translation>
    </message>
    <message>
        <source>Say why, so that the next one is not lost for the same reason.</source>
        <translation>写明原因，下一单才不会输在同一处。</translation>
    </message>
    <message>
        <source>Move to &quot;%1&quot; anyway?</source>
        <translation>仍要进入“%1”？</translation>
    </message>
    <message>
        <source>Say why it moves on before this is confirmed.</source>
        <translation>请写明为什么在确认之前就推进。</translation>
    </message>
    <message>
        <source>Add the evidence</source>
        <translation>先补上</translation>
    </message>
    <message>
        <source>Cause…</source>
        <translation>原因…</translation>
    </message>
    <message>
        <source>Move all the same</source>
        <translation>写明理由后移动</translation>
    </message>
</context>
<context>
    <name>attache::DealPage</name>
    <message>
        <source>What changed in this deal and what belongs to it. Each step can be undone by itself.</source>
        <translation>这个商机及其所属内容的改动。每一步都可以单独撤销。</translation>
    </message>
    <message>
        <source>Parts of the deal</source>
        <translation>商机的各部分</translation>
    </message>
    <message>
        <source>Joint plan as PDF…</source>
        <translation>导出推进表…</translation>
    </message>
    <message>
        <source>Print the joint plan…</source>
        <translation>打印推进表…</translation>
    </message>
    <message>
        <source>Show on the board</source>
        <translation>在看板上显示</translation>
    </message>
    <message>
        <source>To the next stage…</source>
        <translation>移到下一阶段…</translation>
    </message>
    <message>
        <source>Deal: to the next stage</source>
        <translation>商机：移到下一阶段</translation>
    </message>
    <message>
        <source>Deal: joint plan as PDF</source>
        <translation>商机：推进表导出为 PDF</translation>
    </message>
    <message>
        <source>Deal: plan the path back from the go-live</source>
        <translation>商机：从上线往回排推进表</translation>
    </message>
    <message>
        <source>counts for %1</source>
        <translation>修正后 %1</translation>
    </message>
    <message>
        <source>The amount has not changed</source>
        <translation>金额没有改过</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1 由 %2 改为 %3</translation>
    </message>
    <message numerus="yes">
        <source>put off %n time(s), %1 days</source>
        <translation>
            <numerusform>推迟 %n 次，%1 天</numerusform>
        </translation>
    </message>
    <message>
        <source>never put off</source>
        <translation>没有推迟过</translation>
    </message>
    <message>
        <source>go-live %1</source>
        <translation>上线 %1</translation>
    </message>
    <message>
        <source>Signing %1</source>
        <translation>签约 %1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>结束 %1</translation>
    </message>
    <message>
        <source>No day of signing yet</source>
        <translation>还没有预计签约日</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>上限 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n day(s)</source>
        <translation>
            <numerusform>%1 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>chance %1 %</source>
        <translation>概率 %1 %</translation>
    </message>
    <message>
        <source>%1 % → %2 %: %3</source>
        <translation>%1 % → %2 %：%3</translation>
    </message>
    <message>
        <source>To &quot;%1&quot;…</source>
        <translation>移到“%1”…</translation>
    </message>
    <message>
        <source>The usual probability goes from %1 % to %2 %.</source>
        <translation>阶段概率 %1 % → %2 %。</translation>
    </message>
    <message>
        <source>Deal: cost and return as PDF</source>
        <translation>商机：导出成本收益 PDF</translation>
    </message>
</context>
<context>
    <name>attache::DealPanel</name>
    <message>
        <source>Story of the deal</source>
        <translation>商机经过</translation>
    </message>
    <message>
        <source>Stages so far</source>
        <translation>走过的阶段</translation>
    </message>
    <message>
        <source>Latest changes</source>
        <translation>最近改动</translation>
    </message>
    <message>
        <source>Choose the account</source>
        <translation>选客户</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>没有未了的承诺。</translation>
    </message>
    <message>
        <source>No dated stage yet.</source>
        <extracomment>Stages with the number of days in each: &quot;Lead 31 · Qualified 42 days&quot;</extracomment>
        <translation>还没有带日期的阶段记录。</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>还没有。</translation>
    </message>
</context>
<context>
    <name>attache::DealsTab</name>
    <message>
        <source>Opportunities with this account appear here.</source>
        <translation>这家客户的商机会列在这里。</translation>
    </message>
    <message>
        <source>Add an opportunity</source>
        <translation>添加商机</translation>
    </message>
</context>
<context>
    <name>attache::DeckImports</name>
    <message>
        <source>Import decks…</source>
        <translation>导入 PPT…</translation>
    </message>
    <message>
        <source>Import decks</source>
        <translation>导入 PPT</translation>
    </message>
    <message>
        <source>Presentations (*.pptx *.potx *.ppsx *.pptm *.potm *.ppsm)</source>
        <translation>演示文稿 (*.pptx *.potx *.ppsx *.pptm *.potm *.ppsm)</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln deck(s)</source>
        <translation>
            <numerusform>导入 %Ln 个 PPT</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) could not be imported.</source>
        <translation>
            <numerusform>另有 %Ln 个文件无法导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln slide(s)</source>
        <extracomment>%1 is what was done, as &quot;Import deck “Company”&quot;</extracomment>
        <translation>
            <numerusform>%1：%Ln 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw slides</source>
        <translation>生成页面缩略图</translation>
    </message>
    <message>
        <source>Import new version of &quot;%1&quot;</source>
        <translation>导入“%1”的新版</translation>
    </message>
    <message numerus="yes">
        <source>%Ln slide(s) of yours came back: %1</source>
        <extracomment>%1 says how many of them are current, outdated, edited</extracomment>
        <translation>
            <numerusform>有 %Ln 页是您发出去的：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Slide %1 was edited: %2</source>
        <extracomment>A slide by its number and title</extracomment>
        <translation>第 %1 页被改过：%2</translation>
    </message>
    <message>
        <source>Slides that came back…</source>
        <translation>发回来的页…</translation>
    </message>
    <message>
        <source>Show slides…</source>
        <translation>查看这些页…</translation>
    </message>
    <message>
        <source>Slides of %1…</source>
        <translation>查看 %1 的页…</translation>
    </message>
    <message numerus="yes">
        <source>Not imported: %Ln presentation(s) with slides of yours.</source>
        <translation>
            <numerusform>未导入：%Ln 份含有您自己页面的演示文稿。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import all the same</source>
        <translation>仍然导入</translation>
    </message>
</context>
<context>
    <name>attache::DeckPage</name>
    <message>
        <source>Previous slide</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next slide</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Text of the slide</source>
        <translation>这一页的字</translation>
    </message>
    <message>
        <source>Import new version…</source>
        <translation>导入新版…</translation>
    </message>
    <message>
        <source>Delete deck</source>
        <translation>删除宣讲材料</translation>
    </message>
    <message>
        <source>This deck has no slides.</source>
        <translation>这份文稿没有页。</translation>
    </message>
    <message>
        <source>Slide %1  %2</source>
        <extracomment>%1 is the number of a slide, %2 its title</extracomment>
        <translation>第 %1 页  %2</translation>
    </message>
    <message>
        <source>Save the presentation</source>
        <translation>保存演示文稿</translation>
    </message>
    <message>
        <source>since %1: %2 changed, %3 new</source>
        <extracomment>Since a version of a deck (%1): how many slides changed (%2) and are new (%3)</extracomment>
        <translation>%1 以来改 %2，新 %3</translation>
    </message>
    <message>
        <source>added %1</source>
        <translation>%1 入库</translation>
    </message>
    <message>
        <source>%1, added %2</source>
        <translation>%1，%2 入库</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <extracomment>How long it takes to say what is in the notes</extracomment>
        <translation>
            <numerusform>约 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>click to change</source>
        <translation>点一下就改</translation>
    </message>
    <message>
        <source>Copy the words of this slide</source>
        <translation>复制这一页的文字</translation>
    </message>
    <message>
        <source>Slides as pictures</source>
        <translation>看缩略图</translation>
    </message>
    <message>
        <source>Slides as an outline</source>
        <translation>看大纲</translation>
    </message>
    <message>
        <source>Show over the whole screen</source>
        <translation>全屏看这一页</translation>
    </message>
    <message>
        <source>Restoring a slide</source>
        <translation>正在恢复一页</translation>
    </message>
    <message>
        <source>Slide %1 is again that of %2</source>
        <extracomment>%1 is the number of a slide, %2 the version of its deck it comes from</extracomment>
        <translation>第 %1 页已恢复成 %2 的</translation>
    </message>
    <message>
        <source>New presentation</source>
        <translation>放进新演示文稿</translation>
    </message>
    <message>
        <source>Open PPTX</source>
        <translation>打开 PPTX</translation>
    </message>
    <message>
        <source>Add to a pack</source>
        <translation>整份放进资料包</translation>
    </message>
</context>
<context>
    <name>attache::DeckRail</name>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>复核好了</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>其他信息</translation>
    </message>
    <message>
        <source>This is the first version.</source>
        <translation>这是第一版。</translation>
    </message>
    <message>
        <source>No day is set.</source>
        <translation>没有定复核日期。</translation>
    </message>
    <message>
        <source>Review a deck</source>
        <translation>复核一份宣讲材料</translation>
    </message>
    <message>
        <source>slide %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <extracomment>Two versions of a deck</extracomment>
        <translation>%1 和 %2 比</translation>
    </message>
    <message>
        <source>slide %1 %2</source>
        <extracomment>A slide that is no longer in the deck: its number and its title</extracomment>
        <translation>第 %1 页 %2</translation>
    </message>
    <message>
        <source>%1, removed</source>
        <translation>%1，去掉了</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>用在哪</translation>
    </message>
    <message>
        <source>In no visit pack and no other deck yet.</source>
        <translation>还没放进资料包，别的文稿里也没有这一页。</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n 次拜访</numerusform>
        </translation>
    </message>
    <message>
        <source>whole deck</source>
        <translation>整份</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) take an earlier version</source>
        <translation>
            <numerusform>%n 次拜访还在用旧版</numerusform>
        </translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>换成这一版</translation>
    </message>
    <message>
        <source>Take the new version of %1</source>
        <extracomment>The name of a step; %1 is a presentation</extracomment>
        <translation>换用新版 %1</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>这一页给谁</translation>
    </message>
</context>
<context>
    <name>attache::DeckSlidesModel</name>
    <message>
        <source>hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>changed</source>
        <extracomment>A slide that has changed since the version before</extracomment>
        <translation>改</translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>A slide the version before did not have</extracomment>
        <translation>新</translation>
    </message>
    <message>
        <source>Slide %1</source>
        <translation>第 %1 页</translation>
    </message>
</context>
<context>
    <name>attache::DifferenceDialog</name>
    <message>
        <source>Take over the selected</source>
        <translation>取用所选记录</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <extracomment>%1 is a file</extracomment>
        <translation>与“%1”比较</translation>
    </message>
    <message>
        <source>Records in which the other file differs</source>
        <translation>另一份文件中不同的记录</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message numerus="yes">
        <source>%n of the selected record(s) are not in the other file: they were deleted there or added here. Taking over deletes them here; this can be undone.</source>
        <translation>
            <numerusform>选中的记录中有 %n 条在另一份文件里没有：可能是那边删除的，也可能是这边新增的。取用会在这里删除它们，可以撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 only here</source>
        <translation>这里多 %L1</translation>
    </message>
    <message>
        <source>%L1 only there</source>
        <translation>那边多 %L1</translation>
    </message>
    <message>
        <source>%L1 different</source>
        <translation>不同 %L1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a kind of record (&quot;Accounts&quot;), %2 how many of them are where</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>attache::DifferenceModel</name>
    <message>
        <source>Only here</source>
        <translation>只在这里</translation>
    </message>
    <message>
        <source>Only there</source>
        <translation>只在那边</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Here and there</source>
        <translation>这里与那边</translation>
    </message>
</context>
<context>
    <name>attache::DocumentLayout</name>
    <message>
        <source>、</source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>attache::DuplicatesPage</name>
    <message>
        <source>Merge and go on</source>
        <translation>合并并看下一对</translation>
    </message>
    <message>
        <source>Merge these two</source>
        <translation>合并这两条</translation>
    </message>
    <message>
        <source>These are no duplicates</source>
        <translation>这两条不是重复</translation>
    </message>
    <message>
        <source>Records to compare</source>
        <translation>要查重的记录</translation>
    </message>
    <message>
        <source>Pairs of records that may be one</source>
        <translation>可能重复的记录</translation>
    </message>
    <message>
        <source>Pairs marked as no duplicates are not shown again.</source>
        <translation>标记为“不是重复”的不再出现。</translation>
    </message>
    <message>
        <source>Comparing the records…</source>
        <translation>正在比对…</translation>
    </message>
    <message>
        <source>Finding duplicates</source>
        <translation>查找重复记录</translation>
    </message>
    <message>
        <source>No two of these look the same.</source>
        <translation>没有发现重复。</translation>
    </message>
    <message>
        <source>Keep &quot;%1&quot; and &quot;%2&quot; apart</source>
        <extracomment>A step that can be undone: two records that are no duplicates</extracomment>
        <translation>“%1”和“%2”不是重复</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Previous pair</source>
        <translation>上一对</translation>
    </message>
    <message>
        <source>Next pair</source>
        <translation>下一对</translation>
    </message>
    <message>
        <source>Merging is one step: %1 takes the two apart again. The old name and numbers are still found.</source>
        <extracomment>%1 is the key that undoes</extracomment>
        <translation>合并是一步，按 %1 两边原样分开。旧名称、旧编号以后仍能搜到。</translation>
    </message>
    <message>
        <source>The file is open for reading only: nothing can be merged here.</source>
        <translation>文件以只读方式打开，不能合并。</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of %1</source>
        <translation>
            <numerusform>%n 对%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 may be the same</source>
        <extracomment>%1 is &quot;6 pairs of accounts, 11 pairs of contacts&quot;</extracomment>
        <translation>%1可能重复</translation>
    </message>
    <message>
        <source>Compared are names, also by how they are read, phone numbers, e-mail addresses and websites.</source>
        <translation>比对名称、读音、电话、邮箱和网址。</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) marked as no duplicates are not shown again.</source>
        <translation>
            <numerusform>已标记“不是重复”的 %n 对不再出现。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::EnquiryCard</name>
    <message>
        <source>Enquiries to answer</source>
        <translation>待回复的询盘</translation>
    </message>
    <message numerus="yes">
        <source>within %n hour(s)</source>
        <comment>of an enquiry</comment>
        <translation>
            <numerusform>%n 小时内</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered</source>
        <extracomment>An enquiry: it was answered</extracomment>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Answer an enquiry</source>
        <translation>回复询盘</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>已超 %1</translation>
    </message>
</context>
<context>
    <name>attache::ErrorState</name>
    <message>
        <source>This could not be read.</source>
        <translation>无法读取这些内容。</translation>
    </message>
</context>
<context>
    <name>attache::EvidenceMark</name>
    <message>
        <source>Known how: %1</source>
        <translation>证据：%1</translation>
    </message>
    <message>
        <source>nothing noted</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Nothing noted</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>Two roles</source>
        <extracomment>Short for &quot;Confirmed by a second role&quot;</extracomment>
        <translation>两方确认</translation>
    </message>
    <message>
        <source>Said</source>
        <extracomment>How well something is known: they said so. Short, beside a mark</extracomment>
        <translation>说过</translation>
    </message>
</context>
<context>
    <name>attache::FactLine</name>
    <message>
        <source>What drives their industry, its rules and seasons</source>
        <translation>行业的推动力、规则和淡旺季</translation>
    </message>
    <message>
        <source>How the work is done, and where the problems are</source>
        <translation>业务怎么做，难处在哪里</translation>
    </message>
    <message>
        <source>People, sites, customers, volumes</source>
        <translation>人员、网点、客户、业务量</translation>
    </message>
    <message>
        <source>Revenue and where it comes from</source>
        <translation>营收及其来源</translation>
    </message>
    <message>
        <source>What they need in any case</source>
        <translation>无论如何都需要的</translation>
    </message>
    <message>
        <source>Systems in use, interfaces, who runs them</source>
        <translation>在用系统、接口、谁在维护</translation>
    </message>
    <message>
        <source>Ranking, competitors, reputation</source>
        <translation>排名、对手、口碑</translation>
    </message>
    <message>
        <source>Esc takes it back</source>
        <translation>Esc 还原</translation>
    </message>
    <message>
        <source>Delete this fact</source>
        <translation>删除这条信息</translation>
    </message>
    <message>
        <source>Record %1</source>
        <extracomment>A step that can be undone; which kind of fact</extracomment>
        <translation>记录%1</translation>
    </message>
    <message>
        <source>Saved · Esc takes it back</source>
        <translation>已存 · Esc 还原</translation>
    </message>
    <message>
        <source>Record the source of %1</source>
        <translation>记录%1的来源</translation>
    </message>
    <message>
        <source>Delete a fact: %1</source>
        <extracomment>A step that can be undone; which kind of fact</extracomment>
        <translation>删除一条信息：%1</translation>
    </message>
</context>
<context>
    <name>attache::FieldWriter</name>
    <message>
        <source>A record cannot be its own parent.</source>
        <translation>一条记录不能是自己的上级。</translation>
    </message>
    <message>
        <source>This value is not valid for the field.</source>
        <translation>此字段不能填这个值。</translation>
    </message>
    <message>
        <source>%1 must be one of: %2.</source>
        <extracomment>The label of a field, and the words it can hold</extracomment>
        <translation>%1应为以下之一：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is already below this record.</source>
        <extracomment>&quot;%1&quot; is a record that was chosen to stand above this one</extracomment>
        <translation>“%1”已经是它的下级，不能再作为上级。</translation>
    </message>
</context>
<context>
    <name>attache::FieldsSection</name>
    <message>
        <source>Custom fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>they work like built-in fields in forms, columns, filters and imports</source>
        <translation>与内置字段一样用于表单、列、筛选和导入</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>添加字段</translation>
    </message>
    <message>
        <source>Fields that you add to the built-in ones appear here.</source>
        <translation>在内置字段之外添加的字段会列在这里。</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>字段名称</translation>
    </message>
    <message>
        <source>Rename the field &quot;%1&quot;</source>
        <translation>重命名字段“%1”</translation>
    </message>
    <message>
        <source>Change the type of the field &quot;%1&quot;</source>
        <translation>修改字段“%1”的类型</translation>
    </message>
    <message>
        <source>Choices, separated by commas</source>
        <translation>选项，用逗号分隔</translation>
    </message>
    <message>
        <source>Change the choices of &quot;%1&quot;</source>
        <translation>修改“%1”的选项</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>新字段</translation>
    </message>
    <message>
        <source>New field %1</source>
        <translation>新字段 %1</translation>
    </message>
    <message>
        <source>A field needs a name.</source>
        <translation>字段需要名称。</translation>
    </message>
    <message>
        <source>Move a field</source>
        <translation>移动字段</translation>
    </message>
    <message>
        <source>Remove the field &quot;%1&quot;</source>
        <translation>删除字段“%1”</translation>
    </message>
</context>
<context>
    <name>attache::FigureCard</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>图片（PNG）…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>表格（CSV）…</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Export as picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written. Choose another folder or free some disk space.</source>
        <translation>无法写入“%1”。请换一个文件夹，或腾出一些磁盘空间。</translation>
    </message>
    <message>
        <source>Export as table</source>
        <translation>导出表格</translation>
    </message>
</context>
<context>
    <name>attache::FileDrops</name>
    <message numerus="yes">
        <source>Drop to import %Ln deck(s)</source>
        <translation>
            <numerusform>松开以导入 %Ln 个 PPT</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to open the workspace</source>
        <translation>松开以打开工作区</translation>
    </message>
    <message numerus="yes">
        <source>Drop to import %Ln list(s)</source>
        <translation>
            <numerusform>松开以导入 %Ln 份名单</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to read the conversation</source>
        <translation>松开以读入聊天记录</translation>
    </message>
</context>
<context>
    <name>attache::FileWatch</name>
    <message>
        <source>&quot;%1&quot; beside this workspace is another state of it, last changed %2 %3. Both are kept.</source>
        <translation>这个工作区旁边的“%1”是它的另一个版本，最后修改于 %2 %3。两份都保留着。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; beside this workspace is another state of it. Both are kept.</source>
        <translation>这个工作区旁边的“%1”是它的另一个版本。两份都保留着。</translation>
    </message>
    <message>
        <source>A program that synchronises the folder keeps such a copy when the workspace was changed on two computers. Compare them, take over what is missing here, and delete the copy when nothing is left.</source>
        <translation>在两台电脑上都改过同一个工作区时，同步软件会留下这样一份副本。请比较两份，把这里缺的取过来，没有差异以后再删掉副本。</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>打开看看</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>不再提示</translation>
    </message>
    <message>
        <source>This workspace is in a folder that %1 synchronises. Open it on one computer at a time.</source>
        <translation>这个工作区放在%1同步的文件夹里。请同一时间只在一台电脑上打开。</translation>
    </message>
    <message>
        <source>Close Attaché and wait until %1 has finished before you open the workspace on another computer. If it was changed on both, %1 keeps two files; Attaché notices that and compares them. Keep a second backup outside this folder: what is deleted here is deleted there, too.</source>
        <translation>在另一台电脑上打开之前，请先关闭行前，并等%1同步完成。如果两台电脑上都改过，%1会留下两个文件，行前会发现并可以比较。请在这个文件夹以外另留一份备份：这里删掉的，同步后那边也会删掉。</translation>
    </message>
    <message>
        <source>Second backup…</source>
        <translation>第二处备份…</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Another program replaced this workspace while Attaché was not running. Your last changes are kept in &quot;%1&quot;.</source>
        <translation>行前未运行时，此工作区被其他程序替换。您最后的改动保留在“%1”。</translation>
    </message>
    <message>
        <source>Attaché had been ended without closing the file, so that its last changes still stood beside it. They fit only the file they were made in. Where the program that synchronises the folder keeps older versions, save the one of that day to another folder as &quot;%1&quot; with &quot;%2&quot; beside it, and open it there.</source>
        <translation>上次行前意外退出，最后的改动还没有并入文件，而这些改动只能并入当时的文件。如果同步程序保留历史版本，请把当天的版本另存到其他文件夹，命名为“%1”，把“%2”放在旁边，再打开它。</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份…</translation>
    </message>
</context>
<context>
    <name>attache::FollowUpsTable</name>
    <message>
        <source>Change follow-up</source>
        <translation>修改后续事项</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>新的后续事项</translation>
    </message>
    <message>
        <source>Add follow-up</source>
        <translation>添加后续事项</translation>
    </message>
    <message>
        <source>Remove follow-up</source>
        <translation>删除后续事项</translation>
    </message>
</context>
<context>
    <name>attache::ForecastTab</name>
    <message>
        <source>This quarter</source>
        <translation>本季</translation>
    </message>
    <message>
        <source>What is held back</source>
        <translation>被压低的原因</translation>
    </message>
    <message>
        <source>Target for this quarter</source>
        <translation>本季目标</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Open deals with what they count for</source>
        <translation>在谈商机及其折算</translation>
    </message>
    <message>
        <source>Reading the forecast</source>
        <translation>读取预测</translation>
    </message>
    <message>
        <source>MMM</source>
        <translation>M月</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>Said %1, weighted by stage %2, after caps %3.</source>
        <translation>报数 %1，阶段加权 %2，修正后 %3。</translation>
    </message>
    <message>
        <source>Won and committed are %1 of the target.</source>
        <translation>已签加承诺占目标 %1。</translation>
    </message>
    <message>
        <source>%1 is still to be won; as the open deals count now, that takes %2 in talks. There is %3.</source>
        <translation>还差 %1；按现在的折算，需要有 %2 在谈，目前只有 %3。</translation>
    </message>
    <message>
        <source>%1 is still to be won, and nothing open counts for it.</source>
        <translation>还差 %1，而在谈的商机一分都算不进来。</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) in other currencies are left out.</source>
        <translation>
            <numerusform>另有 %n 个其他币种的商机未计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the target of the quarter</source>
        <translation>修改本季目标</translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s) have no expected close.</source>
        <translation>
            <numerusform>%n 个在谈商机没有写预计签约日。</numerusform>
        </translation>
    </message>
    <message>
        <source>None: the decision makers have been met, and no deal is beyond the limit of its stage.</source>
        <translation>没有：拍板方都见过，也没有超过阶段上限的商机。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an amount. Enter a number, such as 5,000,000 or 500 万.</source>
        <translation>“%1”不是金额。请输入数字，如 5,000,000 或 500 万。</translation>
    </message>
    <message>
        <source>Last quarter nothing can be compared: too little was forecast or won.</source>
        <translation>上季没有可比的：预测或签约太少。</translation>
    </message>
    <message>
        <source>Off last quarter: said %1, weighted %2, after caps %3 (n = %4).</source>
        <translation>上季误差：报数 %1，加权 %2，修正后 %3（n = %4）。</translation>
    </message>
    <message>
        <source>Deciders never met</source>
        <translation>拍板方和预算方都没见过</translation>
    </message>
    <message>
        <source>Beyond the stage limit</source>
        <translation>停留超过阶段上限</translation>
    </message>
</context>
<context>
    <name>attache::ForecastTable</name>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Amount said</source>
        <translation>报数</translation>
    </message>
    <message>
        <source>Weighted by stage</source>
        <translation>阶段加权</translation>
    </message>
    <message>
        <source>After caps</source>
        <translation>修正后金额</translation>
    </message>
</context>
<context>
    <name>attache::GapsView</name>
    <message>
        <source>The industries of S and A accounts and of open deals appear here.</source>
        <translation>有了 S、A 级客户或在谈商机，它们的行业列在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) over</source>
        <translation>
            <numerusform>过期 %n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>过期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案例</translation>
    </message>
    <message>
        <source>Fill with a deck</source>
        <translation>用宣讲补上</translation>
    </message>
    <message>
        <source>Make a version by the recipe</source>
        <translation>按配方做一版</translation>
    </message>
    <message>
        <source>Tag slides on the light table</source>
        <translation>去看片台给页加标签</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n 个缺口</numerusform>
        </translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写</translation>
    </message>
    <message>
        <source>Write the answer</source>
        <translation>写应对</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>No S or A account of this industry</source>
        <translation>该行业没有 S、A 级客户</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>在等：%1</translation>
    </message>
    <message>
        <source>A case of %1</source>
        <extracomment>The first title of a case study: %1 is an industry</extracomment>
        <translation>%1的案例</translation>
    </message>
    <message>
        <source>Begin a case study of %1</source>
        <translation>开始写%1的案例</translation>
    </message>
    <message>
        <source>Write down a question of customers</source>
        <translation>记下客户问的一个问题</translation>
    </message>
    <message>
        <source>at the right what readiness gains</source>
        <translation>右边是补上以后准备度加几分</translation>
    </message>
</context>
<context>
    <name>attache::GateCard</name>
    <message>
        <source>Gates</source>
        <translation>进入条件</translation>
    </message>
    <message>
        <source>The stages ahead ask for nothing.</source>
        <translation>后面的阶段没有设条件。</translation>
    </message>
    <message>
        <source>The deal is decided: no gate is before it.</source>
        <translation>商机已有结果，没有要过的条件。</translation>
    </message>
    <message>
        <source>Say what they ask for</source>
        <translation>去设置条件</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>差 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已齐</translation>
    </message>
    <message>
        <source>Further on: %1</source>
        <translation>再往后：%1</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <extracomment>The name of a step: %1 is a condition of a gate</extracomment>
        <translation>证据：%1</translation>
    </message>
    <message>
        <source>%1: who said so, or where is it written?</source>
        <translation>%1：谁说的，或写在哪里？</translation>
    </message>
</context>
<context>
    <name>attache::GeneralSection</name>
    <message>
        <source>Follow system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>on this computer, for every workspace</source>
        <translation>仅本机，对所有工作区生效</translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>Desktop notifications are shown</extracomment>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>Desktop notifications are not shown</extracomment>
        <translation>关</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>免打扰开始</translation>
    </message>
    <message>
        <source>Quiet to</source>
        <translation>免打扰结束</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>on this computer, while the program runs</source>
        <translation>仅本机，程序运行时</translation>
    </message>
    <message>
        <source>Desktop notifications</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>免打扰时段</translation>
    </message>
    <message>
        <source>Visits half an hour before they begin, and in the morning our promises that are due. Anything that falls into the quiet hours is shown when they end.</source>
        <translation>拜访开始前半小时提醒，早上提醒我方当天到期的承诺。落在免打扰时段内的，时段一结束就提醒。</translation>
    </message>
</context>
<context>
    <name>attache::GoalsCard</name>
    <message>
        <source>A goal for this week, Enter keeps it</source>
        <translation>写一个本周目标，回车保存</translation>
    </message>
    <message numerus="yes">
        <source>missed %n time(s): %1</source>
        <extracomment>Why goals were not reached, again and again</extracomment>
        <translation>
            <numerusform>%n 次没做到：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Reached?</source>
        <translation>达成了吗？</translation>
    </message>
    <message>
        <source>Outcome of a goal</source>
        <translation>目标的结果</translation>
    </message>
    <message>
        <source>Delete a goal</source>
        <translation>删除目标</translation>
    </message>
</context>
<context>
    <name>attache::GroupCard</name>
    <message>
        <source>Group</source>
        <translation>集团</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 位联系人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s)</source>
        <translation>
            <numerusform>%n 个在谈商机</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::HeatLegend</name>
    <message>
        <source>met too long ago</source>
        <extracomment>What the pale cells of the decision chains mean: longer ago than the tier asks</extracomment>
        <translation>太久没见，颜色变淡</translation>
    </message>
</context>
<context>
    <name>attache::HeatMap</name>
    <message>
        <source>Accounts by roles</source>
        <translation>客户与角色</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n 个商机</numerusform>
        </translation>
    </message>
    <message>
        <source>Met</source>
        <translation>见过</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 种</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 held</source>
        <translation>压低 %1</translation>
    </message>
    <message>
        <source>User</source>
        <comment>head of a narrow column</comment>
        <translation>使用</translation>
    </message>
    <message>
        <source>Eval.</source>
        <comment>head of a narrow column</comment>
        <translation>评估</translation>
    </message>
    <message>
        <source>Budget</source>
        <comment>head of a narrow column</comment>
        <translation>预算</translation>
    </message>
    <message>
        <source>Decides</source>
        <comment>head of a narrow column</comment>
        <translation>拍板</translation>
    </message>
    <message>
        <source>Signs</source>
        <comment>head of a narrow column</comment>
        <translation>签字</translation>
    </message>
    <message>
        <source>Request</source>
        <comment>head of a narrow column</comment>
        <translation>需求</translation>
    </message>
    <message>
        <source>Liaison</source>
        <comment>head of a narrow column</comment>
        <translation>对接</translation>
    </message>
</context>
<context>
    <name>attache::HistoryModel</name>
    <message>
        <source>%1 (undone)</source>
        <extracomment>%1 names a step that has been undone</extracomment>
        <translation>%1（已撤销）</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Removed</source>
        <extracomment>%1 says which record</extracomment>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>撤销这一步</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>删除：%1</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <extracomment>%1 says which record</extracomment>
        <translation>新增：%1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::HistoryView</name>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
</context>
<context>
    <name>attache::ImportColumnRow</name>
    <message>
        <source>Column in the file</source>
        <translation>文件里的列</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>进到</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Field for &quot;%1&quot;</source>
        <extracomment>The choice of the field that a column of a list goes to</extracomment>
        <translation>“%1”进到的字段</translation>
    </message>
    <message>
        <source>Dates in &quot;%1&quot;</source>
        <translation>“%1”的日期</translation>
    </message>
    <message>
        <source>M/D</source>
        <extracomment>How dates are written: the month first, as 12/31</extracomment>
        <translation>月/日</translation>
    </message>
    <message>
        <source>D/M</source>
        <extracomment>How dates are written: the day first, as 31/12</extracomment>
        <translation>日/月</translation>
    </message>
</context>
<context>
    <name>attache::ImportColumns</name>
    <message>
        <source>Columns and fields</source>
        <translation>列对字段</translation>
    </message>
</context>
<context>
    <name>attache::ImportDifferenceRow</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s)</source>
        <translation>
            <numerusform>另有 %n 个字段</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ImportDifferencesModel</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>改前与改后</translation>
    </message>
</context>
<context>
    <name>attache::ImportFileCard</name>
    <message>
        <source>The file as it stands</source>
        <translation>文件原样</translation>
    </message>
    <message>
        <source>The header is tinted</source>
        <translation>蓝色是表头</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
</context>
<context>
    <name>attache::ImportOptions</name>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Existing records</source>
        <translation>已有记录</translation>
    </message>
    <message>
        <source>Decimal separator</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>Detected</source>
        <extracomment>Encoding or delimiter of a file, found by looking at it</extracomment>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Update existing records</source>
        <translation>更新已有记录</translation>
    </message>
    <message>
        <source>Skip existing records</source>
        <translation>跳过已有记录</translation>
    </message>
    <message>
        <source>Create all as new records</source>
        <translation>全部新建</translation>
    </message>
    <message>
        <source>Point: 1,234.50</source>
        <translation>点：1,234.50</translation>
    </message>
    <message>
        <source>Comma: 1.234,50</source>
        <translation>逗号：1.234,50</translation>
    </message>
    <message>
        <source>Default (%1)</source>
        <extracomment>The currency that the settings name</extracomment>
        <translation>默认（%1）</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Activities</source>
        <extracomment>A kind of list: calls, meetings, tasks and notes</extracomment>
        <translation>活动记录</translation>
    </message>
    <message>
        <source>Day first: 31/12</source>
        <translation>日在前：31/12</translation>
    </message>
    <message>
        <source>Month first: 12/31</source>
        <translation>月在前：12/31</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>This sheet was chosen because %1.</source>
        <extracomment>Why a sheet of a workbook is read: &quot;3 of its column names are known&quot;</extracomment>
        <translation>选这张表是因为%1。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读取方式</translation>
    </message>
    <message>
        <source>Less</source>
        <extracomment>Shows or hides a line of further choices: encoding, delimiter, currency</extracomment>
        <translation>收起</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Its own format</source>
        <extracomment>How a file is read whose format leaves nothing open</extracomment>
        <translation>按文件格式</translation>
    </message>
    <message>
        <source>separated by &quot;%1&quot;</source>
        <extracomment>Of the columns of a file</extracomment>
        <translation>以“%1”分隔</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>sheets</comment>
        <translation>
            <numerusform>另有 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1</source>
        <extracomment>A row of a file, by its number</extracomment>
        <translation>第 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) above passed over</source>
        <translation>
            <numerusform>跳过上面 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Matched by</source>
        <translation>查重依据</translation>
    </message>
    <message>
        <source>By what a row is known as a record that is there</source>
        <translation>按什么判断一行就是已有的某条记录</translation>
    </message>
</context>
<context>
    <name>attache::ImportPage</name>
    <message>
        <source>Import</source>
        <extracomment>%1 is what a list holds: &quot;Accounts&quot;</extracomment>
        <translation>导入</translation>
    </message>
    <message>
        <source>Choose a list, drop it here, or paste rows from a spreadsheet.</source>
        <translation>选择一份名单、把文件拖到这里，或粘贴从表格里复制的行。</translation>
    </message>
    <message>
        <source>Back to columns</source>
        <translation>返回列设置</translation>
    </message>
    <message>
        <source>Values…</source>
        <translation>取值…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>下一个文件</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt *.xlsx *.ods *.vcf *.ics);;All files (*)</source>
        <translation>列表 (*.csv *.tsv *.txt *.xlsx *.ods *.vcf *.ics);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import rows copied from a spreadsheet</source>
        <translation>导入从表格软件复制的行</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>换一个文件…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>1 File</source>
        <translation>1 选文件</translation>
    </message>
    <message>
        <source>2 Mapping and check</source>
        <translation>2 对应与检查</translation>
    </message>
    <message>
        <source>3 Done</source>
        <translation>3 完成</translation>
    </message>
    <message>
        <source>Steps of the import</source>
        <translation>导入的步骤</translation>
    </message>
    <message>
        <source>Values in the file and what they are imported as</source>
        <translation>文件中的取值及其导入后的含义</translation>
    </message>
    <message>
        <source>An import is still running. Choose the file again then.</source>
        <translation>上一次导入还在进行，结束后再选择这个文件。</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy the rows first.</source>
        <translation>剪贴板里没有文字，请先复制要导入的行。</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <extracomment>What rows from the clipboard are called, as if they were a file</extracomment>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>The rows on the clipboard could not be read.</source>
        <translation>无法读取剪贴板里的行。</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>读取 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are unknown. Choose what they mean under Values.</source>
        <translation>
            <numerusform>有 %n 个取值无法识别。请在“取值”中选择它们的含义。</numerusform>
        </translation>
    </message>
    <message>
        <source>The amounts have no currency. Choose one under More.</source>
        <translation>金额未注明币种，请在“更多”中选择。</translation>
    </message>
    <message>
        <source>Calls and meetings become visits, tasks and open tickets promises, and notes quick notes of their accounts.</source>
        <translation>电话和会议记为拜访，任务和未结工单记为承诺，笔记记为客户的随手记。</translation>
    </message>
    <message>
        <source>Import: %1</source>
        <translation>导入%1</translation>
    </message>
    <message>
        <source>Next file (%1)</source>
        <translation>下一个文件（%1）</translation>
    </message>
    <message>
        <source>Next sheet: %1</source>
        <translation>下一张表：%1</translation>
    </message>
    <message>
        <source>The workspace is read-only.</source>
        <translation>工作区为只读，不能导入。</translation>
    </message>
    <message>
        <source>Answer the question above first. The trial run starts by itself then.</source>
        <translation>请先回答上面的问题，随后会自动试跑。</translation>
    </message>
    <message>
        <source>Preview %1</source>
        <translation>预览 %1</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>拒绝 %1 行</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>保存被拒绝的行</translation>
    </message>
    <message>
        <source>The rejected rows could not be saved to &quot;%1&quot;.</source>
        <translation>被拒绝的行未能保存到“%1”。</translation>
    </message>
    <message>
        <source>Records have changed since the trial run, and the result is another one now. Look at it, then import.</source>
        <translation>试跑之后数据有变动，结果已不同。请看过新结果再导入。</translation>
    </message>
</context>
<context>
    <name>attache::ImportPreviewModel</name>
    <message>
        <source>New field: %1</source>
        <extracomment>A new field of that kind of value</extracomment>
        <translation>新字段：%1</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>new field (%1)</source>
        <extracomment>A column becomes a new field; the kind of its values</extracomment>
        <translation>新字段（%1）</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>The field for &quot;%1&quot;. Press F2 or click to change it.</source>
        <translation>“%1”列对应的字段。按 F2 或点击修改。</translation>
    </message>
</context>
<context>
    <name>attache::ImportRejectRow</name>
    <message>
        <source>Row %1</source>
        <extracomment>A row of a file, by its number</extracomment>
        <translation>第 %1 行</translation>
    </message>
</context>
<context>
    <name>attache::ImportResult</name>
    <message>
        <source>Save the rejected rows as CSV…</source>
        <translation>将被拒绝的行存为 CSV…</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>新建 %1</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>更新 %1</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>跳过 %1</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>拒绝 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read</source>
        <translation>
            <numerusform>读取 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview (nothing has been changed)</source>
        <translation>预览（未改动任何数据）</translation>
    </message>
    <message>
        <source>Import finished</source>
        <translation>导入完成</translation>
    </message>
    <message>
        <source>Rejected rows and cells to check</source>
        <translation>被拒绝的行和需要检查的单元格</translation>
    </message>
    <message>
        <source>%1 cells to check</source>
        <translation>%1 个单元格需要检查</translation>
    </message>
    <message numerus="yes">
        <source>Show %n without an account</source>
        <translation>
            <numerusform>查看 %n 个无客户的商机</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>%1 条不变</translation>
    </message>
    <message>
        <source>What becomes of the rows</source>
        <translation>各行的结果</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>What becomes of each row</source>
        <translation>每一行的结果</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) of &quot;%1&quot; to check</source>
        <translation>
            <numerusform>“%1”列有 %Ln 格需要核对</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ImportTrial</name>
    <message>
        <source>Try out %1</source>
        <translation>试跑 %1</translation>
    </message>
</context>
<context>
    <name>attache::ImportTrialCard</name>
    <message>
        <source>Trial run</source>
        <translation>试跑结果</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>会改成这样</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重新试跑</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Blank cells do not overwrite what is there.</source>
        <translation>文件里空着的格子不覆盖已有内容。</translation>
    </message>
    <message>
        <source>The import is one step and can be undone.</source>
        <translation>导入是一步，可以整个撤销</translation>
    </message>
    <message>
        <source>records</source>
        <translation>条记录</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s)</source>
        <translation>
            <numerusform>%Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>left alone</source>
        <translation>不会动</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>不收</translation>
    </message>
    <message>
        <source>running; nothing is written</source>
        <translation>正在试跑，不会写入</translation>
    </message>
    <message>
        <source>The trial run was stopped. It starts again when something is changed, or with &quot;Try again&quot;.</source>
        <translation>试跑已停止。改动任何一项会重新开始，也可以按“重新试跑”。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>How long something took</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>nothing is written yet</source>
        <translation>还没有写入</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>导入 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>No new records.</source>
        <translation>没有新增的记录。</translation>
    </message>
    <message>
        <source>No record is changed.</source>
        <translation>没有要更新的记录。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>另有 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>See all rows</source>
        <translation>看全部行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) not taken</source>
        <translation>
            <numerusform>不收的 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Export these rows</source>
        <translation>导出这些行</translation>
    </message>
    <message>
        <source>A cell that cannot be read does not keep its row out: its text goes to the notes.</source>
        <translation>读不懂的格子不会连累整行：原文放进备注。</translation>
    </message>
    <message>
        <source>from before the latest change</source>
        <extracomment>Of the result of a trial run</extracomment>
        <translation>数据之后有变动</translation>
    </message>
</context>
<context>
    <name>attache::ImportValuesModel</name>
    <message>
        <source>Unknown; keep in the notes</source>
        <translation>无法识别，保留在备注中</translation>
    </message>
    <message>
        <source>Value in the file</source>
        <translation>文件中的取值</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Import as</source>
        <translation>导入为</translation>
    </message>
</context>
<context>
    <name>attache::IndustriesSection</name>
    <message>
        <source>Unmapped industries</source>
        <translation>未归类的行业</translation>
    </message>
    <message>
        <source>choose a code to apply it to all accounts with this text</source>
        <translation>选择代码后，使用该写法的所有客户一并归类</translation>
    </message>
    <message>
        <source>More levels</source>
        <translation>更细的层级</translation>
    </message>
    <message>
        <source>Load from CSV…</source>
        <translation>从 CSV 载入…</translation>
    </message>
    <message>
        <source>All industries of your accounts have a code.</source>
        <translation>所有客户的行业都已归类。</translation>
    </message>
    <message>
        <source>20 sections and 97 divisions of GB/T 4754 are built in. To add groups and classes, load a CSV file with a code column and a name column.</source>
        <translation>已内置 GB/T 4754 的 20 个门类、97 个大类。如需补充中类和小类，请载入含代码列和名称列的 CSV 文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n more code(s) loaded.</source>
        <translation>
            <numerusform>另外载入了 %n 个代码。</numerusform>
        </translation>
    </message>
    <message>
        <source>Code for &quot;%1&quot;</source>
        <translation>“%1”的代码</translation>
    </message>
    <message numerus="yes">
        <source>Map &quot;%1&quot; to %2 for %n account(s)</source>
        <translation>
            <numerusform>把 %n 家客户的“%1”归为%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Levels of the industry tree</source>
        <translation>行业层级</translation>
    </message>
    <message>
        <source>Load industries from %1</source>
        <translation>从 %1 载入行业</translation>
    </message>
    <message>
        <source>%1 of %2 rows were loaded.</source>
        <translation>共 %2 行，已载入 %1 行。</translation>
    </message>
</context>
<context>
    <name>attache::InsightsPage</name>
    <message>
        <source>Figures appear here once there are opportunities: where the money comes from, where it is lost, and what will be signed.</source>
        <translation>有了商机，这里就会显示：钱从哪来、漏在哪一步、后面能签多少。</translation>
    </message>
    <message>
        <source>Weekly report</source>
        <translation>周报</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>Show all figures as tables or as charts</source>
        <translation>所有分析切换成表格或图</translation>
    </message>
    <message>
        <source>Reading the figures</source>
        <translation>读取分析数据</translation>
    </message>
    <message>
        <source>Win rate by</source>
        <translation>赢单率按</translation>
    </message>
    <message>
        <source>Reading the visits</source>
        <translation>读取拜访</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Which charts are shown, and in which order</source>
        <translation>显示哪些图、按什么次序</translation>
    </message>
    <message>
        <source>Layout of the charts</source>
        <translation>调整图表布局</translation>
    </message>
</context>
<context>
    <name>attache::IntentCard</name>
    <message>
        <source>Why now</source>
        <translation>为何现在</translation>
    </message>
    <message>
        <source>Intent: %1</source>
        <translation>意向 %1</translation>
    </message>
    <message>
        <source>What do they need at heart?</source>
        <translation>他们真正需要什么？</translation>
    </message>
    <message>
        <source>budget %1</source>
        <translation>预算 %1</translation>
    </message>
    <message>
        <source>What made them come?</source>
        <translation>他们为什么找来？</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>还没看到</translation>
    </message>
    <message>
        <source>Click to note how you know</source>
        <translation>点一下，记下怎么知道的</translation>
    </message>
    <message>
        <source>%1: how do you know?</source>
        <translation>%1：怎么知道的？</translation>
    </message>
    <message>
        <source>Sign of intent: %1</source>
        <extracomment>The name of a step: %1 is a sign such as &quot;Budget named&quot;</extracomment>
        <translation>意向信号：%1</translation>
    </message>
    <message>
        <source>Suitable</source>
        <translation>适配产品</translation>
    </message>
    <message>
        <source>%1 answers: %2</source>
        <extracomment>A product and the needs that it answers</extracomment>
        <translation>%1 可解决：%2</translation>
    </message>
    <message>
        <source>Worth pursuing?</source>
        <translation>值不值得追</translation>
    </message>
</context>
<context>
    <name>attache::LayoutPanel</name>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Tick what is shown. Drag, or Alt+↑ Alt+↓, to move it; W makes it wide.</source>
        <translation>勾选要显示的图。拖动或按 Alt+↑ Alt+↓ 换次序，按 W 加宽。</translation>
    </message>
    <message>
        <source>Charts of the page</source>
        <translation>本页的图</translation>
    </message>
    <message>
        <source>The usual layout</source>
        <translation>恢复默认布局</translation>
    </message>
</context>
<context>
    <name>attache::LetterheadSection</name>
    <message>
        <source>shown on briefs and minutes</source>
        <translation>用于简报和纪要</translation>
    </message>
    <message>
        <source>Change %1 of the letterhead</source>
        <extracomment>%1 is a field of the letterhead</extracomment>
        <translation>修改信头的%1</translation>
    </message>
    <message>
        <source>My job title</source>
        <translation>我的职务</translation>
    </message>
    <message>
        <source>Choose an image…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Change the logo</source>
        <translation>更换 Logo</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>移除 Logo</translation>
    </message>
</context>
<context>
    <name>attache::LibraryPage</name>
    <message>
        <source>Gaps</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>From a deal won</source>
        <translation>由签约商机生成</translation>
    </message>
    <message>
        <source>Show the gaps of the library</source>
        <translation>查看资料库缺口</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expired</source>
        <translation>
            <numerusform>%Ln 项过期</numerusform>
        </translation>
    </message>
    <message>
        <source>Import PPTX…</source>
        <translation>导入 PPTX…</translation>
    </message>
    <message>
        <source>Make a case of %1</source>
        <translation>把%1写成案例</translation>
    </message>
    <message>
        <source>Kinds of library records</source>
        <translation>资料库的类别</translation>
    </message>
    <message>
        <source>Every won deal has a case study</source>
        <translation>每个签约商机都已有案例</translation>
    </message>
    <message>
        <source>By industry</source>
        <extracomment>A table of decks by industry</extracomment>
        <translation>版本矩阵</translation>
    </message>
    <message>
        <source>Ways to show the decks</source>
        <translation>宣讲材料的看法</translation>
    </message>
    <message>
        <source>Show all slides</source>
        <translation>看全部宣讲页</translation>
    </message>
    <message>
        <source>Show decks by industry</source>
        <translation>看宣讲材料版本矩阵</translation>
    </message>
    <message>
        <source>Lists of this tab</source>
        <translation>本页的列表</translation>
    </message>
    <message>
        <source>No deal has been won yet</source>
        <translation>还没有赢单的商机</translation>
    </message>
</context>
<context>
    <name>attache::LibrarySheet</name>
    <message>
        <source>Answers by audience</source>
        <translation>分受众的答法</translation>
    </message>
    <message>
        <source>Add an answer</source>
        <translation>添加答法</translation>
    </message>
    <message>
        <source>Where it was met</source>
        <translation>碰到记录</translation>
    </message>
    <message>
        <source>Add a meeting with it</source>
        <translation>添加碰到记录</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>添加步骤</translation>
    </message>
    <message>
        <source>Add a slot</source>
        <translation>添加一个位置</translation>
    </message>
    <message>
        <source>Function by function</source>
        <translation>逐项功能</translation>
    </message>
    <message>
        <source>Add a function</source>
        <translation>添加功能</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>添加考题</translation>
    </message>
    <message numerus="yes">
        <source>%n trained: %1 passed, %2 not passed, %3 without a result.</source>
        <translation>
            <numerusform>参训 %n 人：通过 %1，未通过 %2，尚无结果 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer sheet as PDF…</source>
        <translation>导出答案卷 PDF…</translation>
    </message>
    <message>
        <source>Assessment as PDF…</source>
        <translation>导出试卷 PDF…</translation>
    </message>
    <message>
        <source>Time per step as PDF…</source>
        <translation>每步用时 PDF…</translation>
    </message>
    <message>
        <source>How long each step took before and after the playbook was changed</source>
        <translation>流程变更前后每一步各用了多久</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>复制答法</translation>
    </message>
    <message>
        <source>The question with its answer for anybody and those by audience</source>
        <translation>问题、通用答法和分受众的答法</translation>
    </message>
    <message>
        <source>Nobody has written an answer yet.</source>
        <translation>还没有人写答法。</translation>
    </message>
    <message>
        <source>The answer is on the clipboard.</source>
        <translation>答法已复制到剪贴板。</translation>
    </message>
</context>
<context>
    <name>attache::LightTable</name>
    <message>
        <source>As the deck says</source>
        <translation>跟随整份</translation>
    </message>
    <message>
        <source>All trades</source>
        <extracomment>A deck that is made for no trade in particular</extracomment>
        <translation>通用</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>New tag, then Enter</source>
        <translation>新标签，回车加上</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n slide(s)</source>
        <extracomment>A step that can be undone</extracomment>
        <translation>
            <numerusform>给 %n 页加标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Most used first</source>
        <translation>用得最多</translation>
    </message>
    <message>
        <source>Last used first</source>
        <translation>最近用过</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新入库</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>In which order the slides lie here</source>
        <translation>页的排列顺序</translation>
    </message>
    <message>
        <source>Add slides</source>
        <translation>选入</translation>
    </message>
    <message>
        <source>Include old versions</source>
        <translation>含旧版</translation>
    </message>
    <message>
        <source>Deck order</source>
        <translation>按文稿顺序</translation>
    </message>
    <message>
        <source>Import presentations, and their slides appear here.</source>
        <translation>导入演示文稿，每一页都会摆在这里。</translation>
    </message>
</context>
<context>
    <name>attache::LinesCard</name>
    <message>
        <source>What is sold, at which price. The lines add up to the amount of the deal.</source>
        <translation>卖什么、什么价。各行合计就是商机金额。</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>加一行</translation>
    </message>
    <message>
        <source>together %1, the amount of the deal</source>
        <translation>合计 %1，等于商机金额</translation>
    </message>
    <message>
        <source>together %1</source>
        <translation>合计 %1</translation>
    </message>
    <message>
        <source>Remove a line</source>
        <translation>删除一行</translation>
    </message>
</context>
<context>
    <name>attache::LinesModel</name>
    <message>
        <source>choose a product</source>
        <translation>选择产品</translation>
    </message>
    <message>
        <source>never given</source>
        <translation>没给过</translation>
    </message>
    <message>
        <source>less %1</source>
        <translation>减 %1</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>Last given</source>
        <translation>上次给的</translation>
    </message>
    <message>
        <source>now %1</source>
        <extracomment>Behind the product of a deal, which a newer one replaces</extracomment>
        <translation>现为 %1</translation>
    </message>
</context>
<context>
    <name>attache::ListState</name>
    <message>
        <source>This view cannot be shown: it was made for another list or by a newer version. Save it again.</source>
        <translation>无法显示此视图：它属于其他列表，或由更新的版本保存。请重新保存。</translation>
    </message>
</context>
<context>
    <name>attache::ListView</name>
    <message>
        <source>%1 · %2 match</source>
        <extracomment>How many records there are · how many the filters leave</extracomment>
        <translation>%1 · 筛选出 %2 条</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Export %1</source>
        <extracomment>%1 is a number of records: &quot;12 accounts&quot;</extracomment>
        <translation>导出%1</translation>
    </message>
    <message>
        <source>Export %1 (selected)</source>
        <extracomment>%1 is a number of records: &quot;12 accounts&quot;</extracomment>
        <translation>导出%1（所选）</translation>
    </message>
    <message>
        <source>Export %1 (filtered)</source>
        <extracomment>%1 is a number of records: &quot;12 accounts&quot;</extracomment>
        <translation>导出%1（已筛选）</translation>
    </message>
    <message>
        <source>%1 exported.</source>
        <extracomment>%1 is a number of records: &quot;12 accounts&quot;</extracomment>
        <translation>已导出%1。</translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>%1 exported (selected).</source>
        <translation>已导出所选 %1。</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>正在读取列表…</translation>
    </message>
    <message>
        <source>%1 match · the number of all could not be read</source>
        <extracomment>How many records the filters leave, where the number of all is not known</extracomment>
        <translation>符合 %1 条 · 总数读取失败</translation>
    </message>
</context>
<context>
    <name>attache::MainWindow</name>
    <message>
        <source>It no longer exists.</source>
        <translation>要找的内容已不存在。</translation>
    </message>
    <message>
        <source>This workspace is open read-only and cannot be changed.</source>
        <translation>工作区以只读方式打开，不能修改。</translation>
    </message>
    <message>
        <source>Open for editing</source>
        <translation>以可编辑方式打开</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Find or run a command</source>
        <translation>查找或执行命令</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <extracomment>%1 is the name of a page</extracomment>
        <translation>转到%1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Follow system theme</source>
        <translation>跟随系统主题</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Changes are saved automatically.</source>
        <translation>修改会自动保存，无需手动保存。</translation>
    </message>
    <message>
        <source>Changes are no longer saved to &quot;%1&quot;: another program has changed the file. Your work was saved as &quot;%2&quot;.</source>
        <translation>已停止保存到“%1”：该文件被其他程序改动。您的工作完整保存在“%2”中。</translation>
    </message>
    <message>
        <source>Changes are no longer saved to &quot;%1&quot;: another program has changed the file.</source>
        <translation>已停止保存到“%1”：该文件被其他程序改动。</translation>
    </message>
    <message>
        <source>Continue my work</source>
        <translation>继续我的工作</translation>
    </message>
    <message>
        <source>Open current file</source>
        <translation>打开现在的文件</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <extracomment>%1 is a section of the settings</extracomment>
        <translation>设置：%1</translation>
    </message>
    <message>
        <source>Opportunities without an account</source>
        <translation>没有客户的商机</translation>
    </message>
    <message>
        <source>Find duplicates and merge them</source>
        <translation>查重并合并</translation>
    </message>
    <message>
        <source>Ignored: %1. You can drop presentations, lists or a transcript here.</source>
        <translation>已忽略：%1。这里可以拖入演示文稿、名单或对话转写稿。</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入名单…</translation>
    </message>
    <message>
        <source>Paste rows from a spreadsheet</source>
        <translation>粘贴表格里的行</translation>
    </message>
</context>
<context>
    <name>attache::MapCanvas</name>
    <message>
        <source>nobody known yet</source>
        <translation>还不知道是谁</translation>
    </message>
    <message>
        <source>Map of the decision chain</source>
        <translation>决策链关系图</translation>
    </message>
    <message>
        <source>reports to the one above</source>
        <translation>向上方的人汇报</translation>
    </message>
    <message>
        <source>influence %1 of 5</source>
        <translation>影响力 %1/5</translation>
    </message>
    <message>
        <source>introduces us to</source>
        <translation>引荐</translation>
    </message>
</context>
<context>
    <name>attache::MaterialCard</name>
    <message>
        <source>Benchmark</source>
        <translation>标杆</translation>
    </message>
    <message>
        <source>Choose slides…</source>
        <extracomment>Leads to the light table of slides</extracomment>
        <translation>去拼页…</translation>
    </message>
    <message>
        <source>From the library…</source>
        <translation>从资料库选…</translation>
    </message>
    <message>
        <source>Take the choice back</source>
        <translation>撤销选择</translation>
    </message>
    <message numerus="yes">
        <source>Put together for this visit: %n slide(s)</source>
        <translation>
            <numerusform>为这次拜访拼好：%n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken along</source>
        <extracomment>How many materials of one kind go along</extracomment>
        <translation>
            <numerusform>选了 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo the choice of %1</source>
        <translation>撤销“%1”的选择</translation>
    </message>
    <message>
        <source>Leave the slides put together out</source>
        <translation>不带拼好的页</translation>
    </message>
</context>
<context>
    <name>attache::MaterialsView</name>
    <message>
        <source>Missing among the materials</source>
        <translation>材料还差</translation>
    </message>
    <message>
        <source>What to take along</source>
        <translation>带去的材料</translation>
    </message>
    <message>
        <source>Weights</source>
        <extracomment>Leads to the settings that say what counts how much</extracomment>
        <translation>权重</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 个案例</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deck(s)</source>
        <translation>
            <numerusform>%n 份宣讲材料</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 条问答</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::MeetList</name>
    <message>
        <source>Find out who this is</source>
        <translation>先问清是谁</translation>
    </message>
    <message>
        <source>Nobody is known in this role yet.</source>
        <translation>这个角色还不知道是谁。</translation>
    </message>
    <message>
        <source>Nobody who supports us leads there.</source>
        <translation>没有支持我们的人能引荐。</translation>
    </message>
    <message>
        <source>forecast +%1</source>
        <translation>预测 +%1</translation>
    </message>
</context>
<context>
    <name>attache::MeetPanel</name>
    <message>
        <source>Mark promise as kept</source>
        <translation>标记承诺已兑现</translation>
    </message>
    <message>
        <source>Reopen promise</source>
        <translation>承诺恢复为未兑现</translation>
    </message>
    <message>
        <source>Tick off question</source>
        <translation>勾选问题</translation>
    </message>
    <message>
        <source>To ask</source>
        <translation>要问的</translation>
    </message>
    <message>
        <source>In the room</source>
        <translation>在场的人</translation>
    </message>
    <message>
        <source>Open from before</source>
        <translation>上次没了的</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Add an attendee from either side</source>
        <translation>添加双方参会人</translation>
    </message>
    <message>
        <source>+ Add person</source>
        <translation>＋ 加人</translation>
    </message>
    <message>
        <source>Mark objective as reached</source>
        <translation>标记目标达成</translation>
    </message>
    <message>
        <source>Mark objective as not reached</source>
        <translation>取消目标达成</translation>
    </message>
    <message>
        <source>Mark as absent</source>
        <translation>标记没来</translation>
    </message>
    <message>
        <source>Mark as present</source>
        <translation>标记到场</translation>
    </message>
    <message>
        <source>%1 of them</source>
        <translation>对方 %1 人</translation>
    </message>
    <message>
        <source>%1 of them, %2 came</source>
        <translation>对方 %1 人，到 %2</translation>
    </message>
    <message>
        <source>%1 this time</source>
        <translation>这次 %1 项</translation>
    </message>
    <message>
        <source>kept today</source>
        <translation>今天给了</translation>
    </message>
</context>
<context>
    <name>attache::MeetTickRow</name>
    <message>
        <source>Answered in section %1</source>
        <translation>在第 %1 节得到回答</translation>
    </message>
</context>
<context>
    <name>attache::MergeCell</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>attache::MergeFields</name>
    <message>
        <source>stays</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>is merged</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>左右对调</translation>
    </message>
    <message>
        <source>only here</source>
        <extracomment>Of a value: the other record says nothing</extracomment>
        <translation>只有这边有</translation>
    </message>
    <message>
        <source>newer</source>
        <extracomment>Of a value: it was changed later than the other record&apos;s</extracomment>
        <translation>较新</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) are the same: %1</source>
        <translation>
            <numerusform>另有 %n 个字段两边相同：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::MergePreview</name>
    <message>
        <source>After merging</source>
        <translation>合并以后</translation>
    </message>
    <message>
        <source>part of %1</source>
        <translation>上级：%1</translation>
    </message>
    <message>
        <source>Decision chain</source>
        <translation>决策链</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次联系</translation>
    </message>
    <message>
        <source>Contract ends</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>External numbers</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Decided for you</source>
        <translation>替您拿的主意</translation>
    </message>
</context>
<context>
    <name>attache::MergedParts</name>
    <message>
        <source>What comes together</source>
        <translation>会合并到一起的</translation>
    </message>
    <message>
        <source>old numbers and the history are kept</source>
        <translation>旧编号仍能找到，历史都留着</translation>
    </message>
    <message>
        <source>Nothing refers to either of them.</source>
        <translation>两边都没有相关的记录。</translation>
    </message>
    <message>
        <source>Nothing comes along with the other one.</source>
        <translation>并入的一方没有带来别的记录。</translation>
    </message>
    <message>
        <source>As before: %1</source>
        <extracomment>What the record that stays had before, and the other one has none of</extracomment>
        <translation>留下的一方原有的不变：%1</translation>
    </message>
</context>
<context>
    <name>attache::MinutesView</name>
    <message>
        <source>No open questions. Lines that begin with ? or ! in the notes appear here.</source>
        <translation>没有遗留问题。记录中以 ? 和 ! 开头的行会列在这里。</translation>
    </message>
    <message>
        <source>one per line</source>
        <translation>每行一条</translation>
    </message>
    <message>
        <source>What both sides agreed on</source>
        <translation>双方达成一致的内容</translation>
    </message>
    <message>
        <source>created from the notes; you can edit it here</source>
        <translation>由现场记录生成，可直接修改</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Risks and stances: internal edition only</source>
        <translation>仅内部版含风险与立场</translation>
    </message>
    <message>
        <source>Go to notes</source>
        <translation>转到记录</translation>
    </message>
    <message>
        <source>Also in the minutes</source>
        <translation>纪要其他内容</translation>
    </message>
</context>
<context>
    <name>attache::MoreLine</name>
    <message>
        <source>Add</source>
        <translation>补充</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>补充：%1</translation>
    </message>
</context>
<context>
    <name>attache::MoveOnDialog</name>
    <message>
        <source>Moved on</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>%1 has moved on</source>
        <extracomment>&quot;%1&quot; is a person</extracomment>
        <translation>%1 已离职</translation>
    </message>
    <message>
        <source>Works now at</source>
        <translation>现任职于</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>暂不清楚</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Their roles in the decision chain end. What happened so far stays with the account, and a note says where they went.</source>
        <translation>此人在决策链中的角色随之结束；以往的记录都留在原客户，并记下去向。</translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s) lose them and are shown on Today.</source>
        <translation>
            <numerusform>有 %n 个在谈商机失去此人，会在“今日”提醒。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost deal(s) of the new account may wake.</source>
        <translation>
            <numerusform>新客户有 %n 个流失的商机可能唤醒。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 moves on</source>
        <translation>%1 离职</translation>
    </message>
</context>
<context>
    <name>attache::NavigationBar</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
</context>
<context>
    <name>attache::NeedsCard</name>
    <message>
        <source>Suggested: %1</source>
        <translation>建议：%1</translation>
    </message>
</context>
<context>
    <name>attache::NeedsView</name>
    <message>
        <source>Join</source>
        <translation>归在一起</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是一回事</translation>
    </message>
    <message>
        <source>What accounts need stands here once it is noted at a visit or on the page of an account.</source>
        <translation>在拜访中或客户页面记下的需求会显示在这里。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Makes all selected themes one, the current one</source>
        <translation>把选中的主题并入当前主题</translation>
    </message>
    <message>
        <source>Move to…</source>
        <extracomment>Opens a menu of the themes that the selected needs can go to</extracomment>
        <translation>归入…</translation>
    </message>
    <message>
        <source>Comparing the needs</source>
        <translation>正在比较需求</translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n 个主题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a theme</source>
        <translation>
            <numerusform>%n 条还没归类</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing looks alike.</source>
        <translation>没有相近的。</translation>
    </message>
    <message>
        <source>Every need of a decision maker is explained.</source>
        <translation>拍板方的需求都问清了。</translation>
    </message>
    <message>
        <source>New theme</source>
        <translation>新主题</translation>
    </message>
    <message>
        <source>Out of the theme</source>
        <translation>移出主题</translation>
    </message>
    <message>
        <source>Take needs out of a theme</source>
        <translation>移出主题</translation>
    </message>
    <message>
        <source>Move needs to another theme</source>
        <translation>把需求归入另一个主题</translation>
    </message>
    <message>
        <source>Make a theme of needs</source>
        <translation>新建需求主题</translation>
    </message>
    <message>
        <source>Join needs under &quot;%1&quot;</source>
        <translation>把需求归入“%1”</translation>
    </message>
    <message>
        <source>Keep needs apart</source>
        <translation>标为不是一回事</translation>
    </message>
    <message>
        <source>Rename a need theme</source>
        <translation>重命名需求主题</translation>
    </message>
    <message>
        <source>Merge need themes</source>
        <translation>合并需求主题</translation>
    </message>
    <message>
        <source>Remove a need theme</source>
        <translation>删除需求主题</translation>
    </message>
</context>
<context>
    <name>attache::NewVisitPanel</name>
    <message>
        <source>New visit · %1</source>
        <translation>新建拜访 · %1</translation>
    </message>
</context>
<context>
    <name>attache::NoteCorrections</name>
    <message>
        <source>Correct promise</source>
        <translation>更正承诺</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Not a promise</source>
        <translation>不是承诺</translation>
    </message>
    <message>
        <source>Remove promise</source>
        <translation>删除承诺</translation>
    </message>
    <message>
        <source>Make it a promise</source>
        <translation>记为承诺</translation>
    </message>
    <message>
        <source>Add promise</source>
        <translation>添加承诺</translation>
    </message>
    <message>
        <source>Met for the first time</source>
        <translation>第一次见</translation>
    </message>
    <message>
        <source>Met before</source>
        <translation>以前见过</translation>
    </message>
    <message>
        <source>Record as a need</source>
        <translation>记为需求</translation>
    </message>
    <message>
        <source>Add need</source>
        <translation>添加需求</translation>
    </message>
    <message>
        <source>Correct need</source>
        <translation>更正需求</translation>
    </message>
</context>
<context>
    <name>attache::NoteKeeper</name>
    <message>
        <source>Waiting to save notes…</source>
        <translation>正在等待保存记录…</translation>
    </message>
    <message>
        <source>Notes are not saved</source>
        <translation>记录未保存</translation>
    </message>
    <message>
        <source>Take notes</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>attache::NoteSurface</name>
    <message>
        <source>what they really need</source>
        <translation>对方真正需要什么</translation>
    </message>
    <message>
        <source>where the project stands, whether it can go on, expected delivery</source>
        <translation>项目到哪一步、能否推进、预期交付</translation>
    </message>
    <message>
        <source>who is who, and what each cares about</source>
        <translation>谁是什么角色、各关心什么</translation>
    </message>
    <message>
        <source>what we showed, and how it went</source>
        <translation>讲了什么、效果如何</translation>
    </message>
    <message>
        <source>in detail, in their words</source>
        <translation>详细记下，用对方的原话</translation>
    </message>
    <message>
        <source>every line is a promise</source>
        <translation>每行就是一项承诺</translation>
    </message>
    <message>
        <source>As understood; click to change</source>
        <translation>读到的，点一下可改</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <extracomment>%1 is a time with seconds</extracomment>
        <translation>%1 已存</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>key hint</comment>
        <translation>人</translation>
    </message>
    <message>
        <source>Promise</source>
        <comment>key hint</comment>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Question</source>
        <comment>key hint</comment>
        <translation>问题</translation>
    </message>
    <message>
        <source>Risk</source>
        <comment>key hint</comment>
        <translation>风险</translation>
    </message>
    <message>
        <source>Next section</source>
        <comment>key hint</comment>
        <translation>下一节</translation>
    </message>
    <message>
        <source>Jump to</source>
        <comment>key hint</comment>
        <translation>跳到</translation>
    </message>
</context>
<context>
    <name>attache::NoticeList</name>
    <message>
        <source>Notices</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>%1 and more.</source>
        <translation>%1等。</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>The end of a sentence</extracomment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>去准备</translation>
    </message>
    <message numerus="yes">
        <source>No backup for %n day(s), </source>
        <translation>
            <numerusform>%n 天没有备份，</numerusform>
        </translation>
    </message>
    <message>
        <source>the last one was made on %1 %2.</source>
        <extracomment>When the last backup was made: a day and a time</extracomment>
        <translation>上次 %1 %2。</translation>
    </message>
    <message>
        <source>Remind me tomorrow</source>
        <translation>明天再提醒</translation>
    </message>
    <message>
        <source>%1, %2: </source>
        <extracomment>An account, and when its visit is, before why something failed</extracomment>
        <translation>%1，%2：</translation>
    </message>
    <message>
        <source>People who moved on: </source>
        <translation>离职人员：</translation>
    </message>
    <message>
        <source>%1 has left %2: </source>
        <extracomment>A person who moved on, and the account they left</extracomment>
        <translation>%1 已离开 %2：</translation>
    </message>
    <message>
        <source>find out who follows in &quot;%1&quot;.</source>
        <extracomment>&quot;%1&quot; is a deal</extracomment>
        <translation>请弄清商机“%1”由谁接手。</translation>
    </message>
    <message>
        <source>Open the plan</source>
        <translation>打开周计划</translation>
    </message>
    <message>
        <source>%1 %2 and %3</source>
        <extracomment>A day and two cities: &quot;Thu 26 Nov Xiamen and Guangzhou&quot;</extracomment>
        <translation>%1 %2、%3</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in two places: </source>
        <translation>
            <numerusform>%n 天要跑两座城市：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No backup in the second place for %n day(s): </source>
        <translation>
            <numerusform>第二处备份已有 %n 天没有更新：</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup in the second place failed: </source>
        <translation>第二处备份失败：</translation>
    </message>
    <message>
        <source>connect the drive with &quot;%1&quot; or choose another folder.</source>
        <extracomment>%1 is a folder, mostly on a USB stick</extracomment>
        <translation>请接上“%1”所在的移动盘，或另选一个文件夹。</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>打开设置</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n material(s) missing: </source>
        <extracomment>An account, and when its visit is: &quot;Valley Foods, Thu 14:30: 2 materials missing: &quot;</extracomment>
        <translation>
            <numerusform>%1 %2 还缺 %n 份材料：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tier(s) due for reassessment, </source>
        <translation>
            <numerusform>%n 家该复评，</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last assessed %n or more day(s) ago.</source>
        <translation>
            <numerusform>上次评定在 %n 天前或更早。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more notice(s)</source>
        <translation>
            <numerusform>另外 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>The weekly report is due, </source>
        <translation>周报该出了，</translation>
    </message>
    <message>
        <source>%1 – %2, with the parts of the last one.</source>
        <extracomment>The days that a report is about</extracomment>
        <translation>%1 – %2，内容照上一期。</translation>
    </message>
</context>
<context>
    <name>attache::ObjectiveRow</name>
    <message>
        <source>not yet</source>
        <extracomment>Of an objective</extracomment>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Reached; click to take it back</source>
        <translation>已达成，点一下取消</translation>
    </message>
    <message>
        <source>Click when it is reached</source>
        <translation>达成后点一下</translation>
    </message>
</context>
<context>
    <name>attache::OpenDealsCard</name>
    <message>
        <source>No open opportunity.</source>
        <translation>没有在谈的商机。</translation>
    </message>
    <message numerus="yes">
        <source>%1 for %n day(s)</source>
        <extracomment>A stage and how long the opportunity has been in it</extracomment>
        <translation>
            <numerusform>%1 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, limit %2</source>
        <extracomment>Behind the days in a stage: the most that are usual</extracomment>
        <translation>%1，上限 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::OpenPointRow</name>
    <message>
        <source>Internal</source>
        <translation>内部</translation>
    </message>
</context>
<context>
    <name>attache::OpenedCopies</name>
    <message>
        <source>No program is installed that opens &quot;%1&quot;.</source>
        <translation>没有安装能打开“%1”的程序。</translation>
    </message>
</context>
<context>
    <name>attache::OpportunitiesPage</name>
    <message>
        <source>View of the pipeline</source>
        <translation>商机视图</translation>
    </message>
    <message>
        <source>Pipeline: board</source>
        <translation>商机：看板</translation>
    </message>
    <message>
        <source>Pipeline: list</source>
        <translation>商机：列表</translation>
    </message>
    <message>
        <source>Pipeline: forecast</source>
        <translation>商机：预测</translation>
    </message>
    <message>
        <source>Move the deal to the next stage (Alt+→)</source>
        <extracomment>In the search field; the shortcut works on the card</extracomment>
        <translation>商机移到下一阶段（Alt+→）</translation>
    </message>
    <message>
        <source>Move the deal to the stage before (Alt+←)</source>
        <translation>商机退回上一阶段（Alt+←）</translation>
    </message>
    <message>
        <source>Lanes by: %1</source>
        <translation>泳道：%1</translation>
    </message>
    <message>
        <source>Your opportunities with all accounts appear here.</source>
        <translation>在跟的商机都列在这里，不论属于哪家客户。</translation>
    </message>
</context>
<context>
    <name>attache::OutlineEdit</name>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>attache::PackCard</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 个案例</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n 样</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slide(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Visit pack</source>
        <extracomment>Everything that goes along to a visit, as files</extracomment>
        <translation>拜访资料包</translation>
    </message>
    <message>
        <source>As one ZIP file</source>
        <translation>打成一个 ZIP</translation>
    </message>
    <message>
        <source>Make the visit pack…</source>
        <translation>生成拜访资料包…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The slides have %n placeholder(s) without a value: %1. You are asked before they are left blank.</source>
        <extracomment>%1 are the names of the placeholders</extracomment>
        <translation>
            <numerusform>PPT 还有 %n 处占位内容没填：%1。生成前会先问要不要留空。</numerusform>
        </translation>
    </message>
    <message>
        <source>For the papers; the slides have none. Tell it by phone, not in the same mail.</source>
        <translation>只加在资料上，演示文稿不加。请用电话告知密码，不要写在同一封邮件里。</translation>
    </message>
</context>
<context>
    <name>attache::PairModel</name>
    <message>
        <source>same website</source>
        <translation>同网址</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>同电话</translation>
    </message>
    <message>
        <source>same mobile</source>
        <translation>同手机</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>同邮箱</translation>
    </message>
    <message>
        <source>same short name</source>
        <translation>同简称</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>名称相近</translation>
    </message>
    <message>
        <source>names that sound alike</source>
        <translation>名称读音相同</translation>
    </message>
    <message>
        <source>same name apart from the place</source>
        <translation>去掉地名后名称相同</translation>
    </message>
    <message>
        <source>%1 and %2: %3, %4</source>
        <extracomment>Two names, of 100 points how many speak for one record, and what is alike</extracomment>
        <translation>%1 和 %2：%3 分，%4</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>您选的</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <extracomment>Two names, and why they are compared</extracomment>
        <translation>%1 和 %2：%3</translation>
    </message>
</context>
<context>
    <name>attache::PaletteModel</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>No matches. Try fewer letters.</source>
        <translation>没有匹配项，请少输几个字试试。</translation>
    </message>
    <message>
        <source>Type the name, then press Enter.</source>
        <translation>输入名称，然后按回车。</translation>
    </message>
    <message>
        <source>Already in the workspace</source>
        <extracomment>Over records that have the name somebody is typing for a new one</extracomment>
        <translation>工作区中已有</translation>
    </message>
    <message>
        <source>Resembles what is in the workspace</source>
        <extracomment>Over records that may be what somebody is about to make anew</extracomment>
        <translation>与已有记录相似</translation>
    </message>
</context>
<context>
    <name>attache::PaperView</name>
    <message>
        <source>Page preview</source>
        <translation>页面预览</translation>
    </message>
</context>
<context>
    <name>attache::PartList</name>
    <message>
        <source>Add %1</source>
        <translation>添加%1</translation>
    </message>
</context>
<context>
    <name>attache::PasswordRow</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>换一个</translation>
    </message>
    <message>
        <source>PDF password</source>
        <translation>PDF 密码</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>隐藏密码</translation>
    </message>
    <message>
        <source>amber birch cedar delta ember fjord grove harbor island juniper kettle lantern meadow north orchard pebble quartz river stone timber valley willow</source>
        <extracomment>Words a password is made of, with spaces between: short, easy to say on the phone</extracomment>
        <translation>青石 渡口 白云 竹林 灯塔 长桥 松风 月湾 麦田 山谷 溪水 枫叶 海岸 晨光 芦苇 沙洲 石阶 梧桐 雪原 杏花 银河 远帆</translation>
    </message>
</context>
<context>
    <name>attache::PathCard</name>
    <message>
        <source>Present the solution</source>
        <translation>方案演示</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Approval by the department</source>
        <translation>部门经理批</translation>
    </message>
    <message>
        <source>Approval by finance</source>
        <translation>财务审</translation>
    </message>
    <message>
        <source>Approval by the general manager</source>
        <translation>总经理批</translation>
    </message>
    <message>
        <source>Sign the contract</source>
        <translation>签约</translation>
    </message>
    <message>
        <source>Go-live</source>
        <translation>上线</translation>
    </message>
    <message>
        <source>The steps of both sides until the customer uses it: approvals, a tender, a trial, what we do, the go-live.</source>
        <translation>到客户用起来为止双方的步骤：审批、招投标、试用、我方要做的、上线。</translation>
    </message>
    <message>
        <source>Begin with the usual steps</source>
        <translation>从常用步骤开始</translation>
    </message>
    <message>
        <source>Plan back</source>
        <translation>往回排</translation>
    </message>
    <message>
        <source>Sets the due days of all open steps back from the go-live</source>
        <translation>从上线日往回，重排所有未完成步骤的到期日</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>加一步</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>两方</translation>
    </message>
    <message>
        <source>For the customer</source>
        <translation>对外版</translation>
    </message>
    <message>
        <source>Edition of the path</source>
        <translation>推进表版本</translation>
    </message>
    <message>
        <source>Remove a step</source>
        <translation>删除一步</translation>
    </message>
    <message>
        <source>back from the go-live on %1</source>
        <translation>从 %1 上线往回排</translation>
    </message>
    <message>
        <source>no day of the go-live yet</source>
        <translation>还没有上线日</translation>
    </message>
    <message>
        <source>The last step moves from %1 to %2.</source>
        <translation>最后一步从 %1 推到 %2。</translation>
    </message>
    <message>
        <source>Signing moves from %1 to %2, and %3 of the forecast goes to another month.</source>
        <translation>签约从 %1 推到 %2，预测里 %3 移到别的月份。</translation>
    </message>
    <message>
        <source>Signing moves from %1 to %2.</source>
        <translation>签约从 %1 推到 %2。</translation>
    </message>
    <message>
        <source>Begin the path of %1</source>
        <translation>开始“%1”的推进表</translation>
    </message>
    <message>
        <source>What is to be done? Enter adds it before the go-live</source>
        <translation>要做什么？回车加在上线之前</translation>
    </message>
    <message>
        <source>Add the step &quot;%1&quot;</source>
        <translation>加一步“%1”</translation>
    </message>
    <message>
        <source>Mark a step as done</source>
        <translation>标记一步完成</translation>
    </message>
    <message>
        <source>Mark a step as not done</source>
        <translation>取消一步的完成</translation>
    </message>
    <message>
        <source>Move a step</source>
        <translation>移动一步</translation>
    </message>
    <message>
        <source>Plan the path back from the go-live</source>
        <translation>从上线往回排推进表</translation>
    </message>
    <message>
        <source>shaded: %1</source>
        <translation>底色：%1</translation>
    </message>
</context>
<context>
    <name>attache::PathView</name>
    <message>
        <source>Path to the go-live</source>
        <translation>到上线的推进表</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>还不知道</translation>
    </message>
    <message>
        <source>step in %1</source>
        <translation>%1 介入</translation>
    </message>
    <message>
        <source>done on %1</source>
        <translation>%1 完成</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>还没完成</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>今天完成</translation>
    </message>
    <message>
        <source>at the latest %1</source>
        <translation>最晚 %1</translation>
    </message>
</context>
<context>
    <name>attache::PdfWriter</name>
    <message>
        <source>The PDF could not be created.</source>
        <translation>PDF 生成失败。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written: %2. Choose another folder or free some disk space.</source>
        <translation>“%1”写入失败：%2。请换一个文件夹，或腾出磁盘空间。</translation>
    </message>
    <message>
        <source>The password is too long for a PDF. Use at most 127 letters, or 42 Chinese characters.</source>
        <translation>密码过长。PDF 密码最多 127 个字母，或 42 个汉字。</translation>
    </message>
</context>
<context>
    <name>attache::PeopleModel</name>
    <message>
        <source>to find out</source>
        <translation>待弄清</translation>
    </message>
    <message>
        <source>Department and job title</source>
        <translation>部门与职务</translation>
    </message>
</context>
<context>
    <name>attache::PeopleSection</name>
    <message>
        <source>Find out the role first: what do they do or decide here?</source>
        <translation>先弄清角色：对方在这件事里管什么？</translation>
    </message>
    <message>
        <source>Add an attendee from either side</source>
        <translation>添加参会人：对方或我方</translation>
    </message>
    <message>
        <source>How to talk to this person this time</source>
        <translation>这次怎么和此人沟通</translation>
    </message>
    <message>
        <source>Approach</source>
        <extracomment>How to talk with this person; label of a person card, keep it short</extracomment>
        <translation>沟通</translation>
    </message>
    <message>
        <source>Remove attendee</source>
        <translation>移除参会人</translation>
    </message>
    <message>
        <source>Our side:</source>
        <translation>我方：</translation>
    </message>
    <message>
        <source>Press × to remove an attendee</source>
        <translation>按 × 移除参会人</translation>
    </message>
    <message>
        <source>Plan the approach for an attendee</source>
        <translation>规划沟通策略</translation>
    </message>
    <message>
        <source>Remove attendee %1</source>
        <translation>移除参会人 %1</translation>
    </message>
</context>
<context>
    <name>attache::PeopleTab</name>
    <message>
        <source>The people who take part in decisions at this account appear here.</source>
        <translation>这家客户中参与决策的人会列在这里。</translation>
    </message>
    <message>
        <source>Add the first contact</source>
        <translation>添加第一位联系人</translation>
    </message>
    <message>
        <source>Lines: reports to · fill: stance · border: coverage</source>
        <translation>连线：汇报关系 · 底色：立场 · 边框：覆盖程度</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>缩小 (−)</translation>
    </message>
    <message>
        <source>Fit to window (0)</source>
        <translation>适应窗口 (0)</translation>
    </message>
    <message>
        <source>People and their roles</source>
        <translation>人员与角色</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>无角色</translation>
    </message>
    <message>
        <source>Change the role of %1</source>
        <translation>修改%1的角色</translation>
    </message>
    <message>
        <source>Remove a role</source>
        <translation>移除角色</translation>
    </message>
    <message>
        <source>Who is the %1?</source>
        <translation>谁是%1？</translation>
    </message>
    <message>
        <source>Someone else…</source>
        <translation>其他人…</translation>
    </message>
    <message>
        <source>Export the map as PDF…</source>
        <translation>关系图导出 PDF…</translation>
    </message>
    <message>
        <source>Print the map…</source>
        <translation>打印关系图…</translation>
    </message>
    <message>
        <source>Put everybody back in place</source>
        <translation>全部重排</translation>
    </message>
    <message>
        <source>%1 reports to them already.</source>
        <translation>%1本来就在其下属之中。</translation>
    </message>
    <message>
        <source>Change who %1 reports to</source>
        <translation>更改%1的上级</translation>
    </message>
    <message>
        <source>Move a person on the map</source>
        <translation>在图上移动一个人</translation>
    </message>
    <message>
        <source>Rearrange the map</source>
        <translation>重排影响图</translation>
    </message>
    <message>
        <source>Nobody</source>
        <extracomment>Of somebody who reports to no one</extracomment>
        <translation>没有上级</translation>
    </message>
    <message>
        <source>Put back in place</source>
        <translation>放回原位</translation>
    </message>
</context>
<context>
    <name>attache::PeriodFacet</name>
    <message>
        <source>From today on</source>
        <translation>今天起</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>近 90 天</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间段</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>近 12 个月</translation>
    </message>
</context>
<context>
    <name>attache::PersonCard</name>
    <message>
        <source>Show</source>
        <extracomment>What to show this person; label of a person card, keep it short</extracomment>
        <translation>给他看</translation>
    </message>
</context>
<context>
    <name>attache::PersonPicker</name>
    <message>
        <source>%1 · one of us</source>
        <translation>%1 · 我方</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot; as a new contact</source>
        <translation>将“%1”新建为联系人</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot; as one of us</source>
        <translation>将“%1”添加为我方人员</translation>
    </message>
</context>
<context>
    <name>attache::PlanCard</name>
    <message>
        <source>not set</source>
        <extracomment>Nothing chosen yet, in a list of choices</extracomment>
        <translation>未定</translation>
    </message>
    <message>
        <source>The commercial strategy belongs to an opportunity, and no opportunity is linked to this visit.</source>
        <translation>商业策略属于商机；这次拜访没有关联商机。</translation>
    </message>
    <message>
        <source>The best commitment to get</source>
        <translation>最好能拿到的承诺</translation>
    </message>
    <message>
        <source>The minimum acceptable commitment</source>
        <translation>最低可接受的承诺</translation>
    </message>
    <message>
        <source>What fits their need, and what they have not asked for but will need</source>
        <translation>契合需求的，以及对方没提但会需要的</translation>
    </message>
    <message>
        <source>Direct or partner, paid or free, for the brand or for profit: what is decided in advance, and why</source>
        <translation>直销还是 BD、收费还是免费、图名还是图利：事先定下什么、为什么</translation>
    </message>
</context>
<context>
    <name>attache::PlanGrid</name>
    <message>
        <source>free</source>
        <translation>空</translation>
    </message>
    <message>
        <source>proposed: %1</source>
        <translation>建议：%1</translation>
    </message>
    <message>
        <source>Noon</source>
        <translation>午间</translation>
    </message>
    <message>
        <source>Two cities</source>
        <extracomment>On a day with visits in two cities; short</extracomment>
        <translation>同日两城</translation>
    </message>
    <message>
        <source>Second online</source>
        <extracomment>What can be done about two visits in two cities on one day</extracomment>
        <translation>后一个改为线上</translation>
    </message>
</context>
<context>
    <name>attache::PlanLegend</name>
    <message>
        <source>planned</source>
        <extracomment>In the legend of a week: a visit that is planned</extracomment>
        <translation>已定</translation>
    </message>
    <message>
        <source>proposed, ✓ accepts</source>
        <extracomment>In the legend of a week: what a mark accepts</extracomment>
        <translation>建议，✓ 接受</translation>
    </message>
</context>
<context>
    <name>attache::PlanList</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <comment>proposed</comment>
        <translation>
            <numerusform>%n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>Place not known</source>
        <translation>地点未知</translation>
    </message>
    <message>
        <source>No travel</source>
        <translation>不用跑</translation>
    </message>
</context>
<context>
    <name>attache::PlannerView</name>
    <message>
        <source>Nobody is due this week, and nothing is promised.</source>
        <translation>本周没有该见的客户，也没有到期的承诺。</translation>
    </message>
    <message>
        <source>Planning the week</source>
        <translation>正在排本周</translation>
    </message>
    <message>
        <source>tier × overdue × stage, and promises</source>
        <translation>分级 × 逾期 × 阶段，加到期承诺</translation>
    </message>
    <message>
        <source>%1 of %2 planned visits held</source>
        <extracomment>What became of the plan of a week: of so many planned visits so many took place</extracomment>
        <translation>计划 %2 次，去了 %1 次</translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>取消 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unplanned</source>
        <translation>
            <numerusform>计划外 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 slots taken</source>
        <extracomment>Slots of the week that are taken, of all</extracomment>
        <translation>已定 %1 / %2 格</translation>
    </message>
    <message>
        <source>There is no free slot in this week.</source>
        <translation>本周没有空格了。</translation>
    </message>
    <message>
        <source>Accept a proposal</source>
        <translation>接受一条建议</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n proposal(s)</source>
        <translation>
            <numerusform>接受 %n 条建议</numerusform>
        </translation>
    </message>
    <message>
        <source>Put off a proposal</source>
        <translation>暂缓一条建议</translation>
    </message>
    <message>
        <source>Hold a visit online</source>
        <translation>拜访改为线上</translation>
    </message>
    <message>
        <source>Export the week</source>
        <translation>导出本周</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) written to &quot;%1&quot;.</source>
        <translation>
            <numerusform>已把 %n 次拜访写入“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <extracomment>So many accounts of a tier are seen, of those that are due</extracomment>
        <translation>%1 级 %2 / %3</translation>
    </message>
    <message>
        <source>All accepted: %1 seen in time</source>
        <extracomment>What a week comes to once all proposals are accepted: %1 is &quot;S 4 of 4, A 7 of 8&quot;</extracomment>
        <translation>全部接受后，按节奏见到：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n find(s) no slot, %1 of them promised</source>
        <translation>
            <numerusform>%n 条排不下，其中 %1 条有承诺到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n find(s) no slot</source>
        <translation>
            <numerusform>%n 条排不下</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::PrintedDocument</name>
    <message>
        <source>Internal</source>
        <extracomment>Tag in the running header of papers that must not leave the house.</extracomment>
        <translation>内部资料</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>attache::ProductCasesCard</name>
    <message>
        <source>Cases that tell of it</source>
        <translation>用到它的案例</translation>
    </message>
    <message>
        <source>No case tells of it yet. What one customer gained wins the next.</source>
        <translation>还没有用到它的案例。一家客户的成效能赢得下一家。</translation>
    </message>
    <message>
        <source>Write one</source>
        <translation>写一个</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taken along %n time(s)</source>
        <translation>
            <numerusform>带去 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>还没带去过</translation>
    </message>
    <message numerus="yes">
        <source>%1 signed %n day(s) ago and has no case</source>
        <translation>
            <numerusform>%1 签约 %n 天，还没写成案例</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 signed and has no case</source>
        <translation>%1 已签约，还没写成案例</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>生成</translation>
    </message>
</context>
<context>
    <name>attache::ProductCellPanel</name>
    <message>
        <source>Remind me</source>
        <translation>到日子提醒</translation>
    </message>
    <message>
        <source>When</source>
        <translation>什么时候</translation>
    </message>
    <message>
        <source>How we know</source>
        <translation>凭什么这么说</translation>
    </message>
    <message>
        <source>Why it would suit</source>
        <translation>为什么会合适</translation>
    </message>
    <message>
        <source>Something else about it</source>
        <translation>补一条其他情况</translation>
    </message>
    <message>
        <source>existing customer</source>
        <translation>老客户</translation>
    </message>
    <message>
        <source>new name</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>一年 %1</translation>
    </message>
    <message>
        <source>%1 in talks</source>
        <translation>在谈 %1</translation>
    </message>
    <message>
        <source>Ask when their contract ends.</source>
        <translation>问一问对方合同何时到期。</translation>
    </message>
    <message>
        <source>No contract end is known.</source>
        <translation>没有已知的合同到期日。</translation>
    </message>
    <message>
        <source>Talk now</source>
        <translation>现在就该谈</translation>
    </message>
    <message>
        <source>Talk from %1</source>
        <translation>%1 起该去谈</translation>
    </message>
    <message>
        <source>contract ends %1</source>
        <translation>合同 %1 到期</translation>
    </message>
    <message>
        <source>From the deals of the account.</source>
        <translation>来自该客户的商机。</translation>
    </message>
    <message>
        <source>Nobody has asked yet.</source>
        <translation>还没有人问过。</translation>
    </message>
    <message>
        <source>They have it from us.</source>
        <translation>已在用我方产品。</translation>
    </message>
    <message>
        <source>Talks are on.</source>
        <translation>正在谈。</translation>
    </message>
    <message>
        <source>It was said not to suit.</source>
        <translation>对方说过不合适。</translation>
    </message>
    <message>
        <source>Nothing known speaks for it.</source>
        <translation>还没有支持的理由。</translation>
    </message>
    <message>
        <source>Note what %1 has</source>
        <translation>记下%1的现用情况</translation>
    </message>
    <message>
        <source>Begin a deal about %1 with %2</source>
        <translation>与%2建立“%1”商机</translation>
    </message>
    <message>
        <source>Talk about %1: their contract ends %2</source>
        <translation>谈“%1”：对方合同 %2 到期</translation>
    </message>
    <message>
        <source>Talk about %1: the contract with %2 ends %3</source>
        <translation>谈“%1”：与%2的合同 %3 到期</translation>
    </message>
    <message>
        <source>Remind me of %1 at %2</source>
        <translation>提醒去%2谈“%1”</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>记一条</translation>
    </message>
</context>
<context>
    <name>attache::ProductCostsCard</name>
    <message>
        <source>no number yet</source>
        <translation>还没有数</translation>
    </message>
    <message>
        <source>%1 / year</source>
        <extracomment>What a number comes to each year</extracomment>
        <translation>%1 / 年</translation>
    </message>
    <message>
        <source>For no deal about it costs and benefits are noted yet. They are noted on the page of a deal, each with whose number it is.</source>
        <translation>还没有哪个商机为它记下成本和收益。在商机页面上逐条记，注明是谁的数。</translation>
    </message>
    <message>
        <source>Deal whose numbers are shown</source>
        <translation>用哪个商机的数</translation>
    </message>
    <message numerus="yes">
        <source>over %n year(s)</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Benefit over %n year(s)</source>
        <translation>
            <numerusform>%n 年收益</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) with assumed benefits at half</source>
        <translation>
            <numerusform>假设的收益打对折：%n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>never, with assumed benefits at half</source>
        <translation>假设的收益打对折：回不了本</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Cost: %1 seen, %2 hidden</source>
        <translation>成本，看得见 %1，看不见 %2</translation>
    </message>
    <message numerus="yes">
        <source>month(s) to pay back</source>
        <translation>
            <numerusform>个月回本</numerusform>
        </translation>
    </message>
    <message>
        <source>Cost, by whose number it is</source>
        <translation>成本按谁的数</translation>
    </message>
</context>
<context>
    <name>attache::ProductFitCard</name>
    <message>
        <source>Who it is for, what it answers</source>
        <translation>给谁，答什么</translation>
    </message>
    <message>
        <source>Say who should have it and which needs it answers, one a line. What accounts said is counted here.</source>
        <translation>写下适合谁、解决哪些需求，一行一条。客户说过几次会在这里数出来。</translation>
    </message>
    <message>
        <source>but</source>
        <extracomment>Before a need that a product does not answer</extracomment>
        <translation>但</translation>
    </message>
    <message numerus="yes">
        <source>%n asked</source>
        <extracomment>How many accounts asked for what a product does not do</extracomment>
        <translation>
            <numerusform>%n 家问过</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>还没人说过</translation>
    </message>
    <message numerus="yes">
        <source>%n said it, %1</source>
        <extracomment>How many accounts said that they need it, and whether that is confirmed: &quot;3 said it, true&quot;</extracomment>
        <translation>
            <numerusform>%n 家说过，%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::ProductLifeCard</name>
    <message>
        <source>Say where it stands in its life: that decides how to sell it and what to ask.</source>
        <translation>选定生命阶段：它决定怎么卖、问什么。</translation>
    </message>
    <message>
        <source>what it means</source>
        <extracomment>Beside the life stage of a product</extracomment>
        <translation>意味着什么</translation>
    </message>
    <message>
        <source>It has paid for itself since %1.</source>
        <translation>%1 起已回本。</translation>
    </message>
</context>
<context>
    <name>attache::ProductMapView</name>
    <message>
        <source>Ends within half a year</source>
        <translation>半年内到期</translation>
    </message>
    <message>
        <source>Which accounts</source>
        <translation>哪些客户</translation>
    </message>
    <message>
        <source>Read the map of products</source>
        <translation>读取产品地图</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation>
            <numerusform>%Ln 格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln 个产品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) not known</source>
        <translation>
            <numerusform>%Ln 格不知道</numerusform>
        </translation>
    </message>
    <message>
        <source>By group</source>
        <translation>按集团合并</translation>
    </message>
</context>
<context>
    <name>attache::ProductMatrix</name>
    <message>
        <source>Accounts by products</source>
        <translation>客户与产品对照</translation>
    </message>
    <message>
        <source>Account \ product</source>
        <translation>客户 \ 产品</translation>
    </message>
    <message>
        <source>Add your products in the library; they become the columns of this map.</source>
        <translation>先在资料库里添加产品，它们就是这张地图的列。</translation>
    </message>
</context>
<context>
    <name>attache::ProductPage</name>
    <message>
        <source>Show the map of products</source>
        <translation>查看产品地图</translation>
    </message>
    <message>
        <source>Delete product</source>
        <translation>删除产品</translation>
    </message>
    <message>
        <source>All fields of the product, at the side</source>
        <translation>在侧边打开产品的全部字段</translation>
    </message>
    <message>
        <source>Product: edit its fields</source>
        <translation>产品：编辑字段</translation>
    </message>
    <message>
        <source>Read what is known of a product</source>
        <translation>读取产品资料</translation>
    </message>
    <message>
        <source>review on %1</source>
        <translation>%1 复核</translation>
    </message>
    <message>
        <source>Two sentences at most: nobody remembers more.</source>
        <translation>最多两句：再多没人记得住。</translation>
    </message>
    <message>
        <source>Review a product</source>
        <translation>复核产品</translation>
    </message>
    <message>
        <source>What it is, whom it suits and how it compares, on one page</source>
        <translation>一页纸：是什么、适合谁、和别家比怎样</translation>
    </message>
    <message>
        <source>It is not to be shown to customers.</source>
        <translation>它不可给客户看。</translation>
    </message>
</context>
<context>
    <name>attache::ProductPriceCard</name>
    <message>
        <source>median %1</source>
        <translation>中位 %1</translation>
    </message>
    <message>
        <source>Price band and channel</source>
        <translation>价格带与渠道</translation>
    </message>
    <message>
        <source>Say what it costs, from and to: the price decides the channel.</source>
        <translation>写下价格从多少到多少：价格决定渠道。</translation>
    </message>
    <message>
        <source>one deal</source>
        <extracomment>Beside the prices of a product: what they are of</extracomment>
        <translation>一单</translation>
    </message>
    <message numerus="yes">
        <source>The median is that of %n deal(s) won.</source>
        <translation>
            <numerusform>中位数取自 %n 笔赢单。</numerusform>
        </translation>
    </message>
    <message>
        <source>By its price: from %1 to %2</source>
        <extracomment>By what a product costs at least and at most: &quot;Online meeting&quot; and &quot;On site&quot;</extracomment>
        <translation>按金额：从%1到%2</translation>
    </message>
</context>
<context>
    <name>attache::ProductQuestionsCard</name>
    <message>
        <source>Write now</source>
        <translation>现在写</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>常问</translation>
    </message>
    <message>
        <source>No question about it is noted. Questions and answers name the products that they are about.</source>
        <translation>还没有记下关于它的问题。常见问答里写明涉及的产品，就会出现在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), %1 answered</source>
        <translation>
            <numerusform>%n 问，%1 问有答法</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>How often it was asked</comment>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked by %1</source>
        <extracomment>Who asked a question last, and at which account</extracomment>
        <translation>%1 问的</translation>
    </message>
</context>
<context>
    <name>attache::ProductRivalsCard</name>
    <message>
        <source>Against competitors</source>
        <translation>和谁比</translation>
    </message>
    <message>
        <source>No function of a competitor is held against it yet. They are noted with the competitor, each with its source.</source>
        <translation>还没有和竞品逐项比过。在竞品里逐项记，每项写明出处。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n competitor(s)</source>
        <translation>
            <numerusform>%n 家竞品中的 %1 家</numerusform>
        </translation>
    </message>
    <message>
        <source>function by function</source>
        <translation>一项一项，都有出处</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) use a competitor&apos;s</source>
        <translation>
            <numerusform>%n 家在用竞品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never asked</source>
        <translation>
            <numerusform>%n 家没问过</numerusform>
        </translation>
    </message>
    <message>
        <source>Map of products</source>
        <translation>产品地图</translation>
    </message>
    <message>
        <source>%1 (expired)</source>
        <extracomment>Behind the name of a competitor whose description should have been reviewed</extracomment>
        <translation>%1（过期）</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>没有出处</translation>
    </message>
</context>
<context>
    <name>attache::ProductStrip</name>
    <message>
        <source>To deciders</source>
        <translation>对拍板方</translation>
    </message>
    <message>
        <source>Say in one or two sentences what it does for the customer.</source>
        <translation>用一两句话说清它给客户带来什么。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>When a product has paid for itself at an account</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>use it, %1 a year</source>
        <translation>在用，一年 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>in talks, %1</source>
        <translation>在谈，%1</translation>
    </message>
    <message>
        <source>won, none decided yet</source>
        <translation>赢单，还没有结果</translation>
    </message>
    <message>
        <source>won, %1 %</source>
        <translation>赢单，%1 %</translation>
    </message>
    <message>
        <source>won, few so far</source>
        <translation>赢单，样本还小</translation>
    </message>
</context>
<context>
    <name>attache::ProductTrainingsCard</name>
    <message>
        <source>Nobody is trained on it yet: neither our sales nor a customer&apos;s users.</source>
        <translation>还没人受过它的培训：我方销售和客户用户都没有。</translation>
    </message>
    <message>
        <source>Plan one</source>
        <translation>排一场</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n training(s)</source>
        <translation>
            <numerusform>%n 场中的 %1 场</numerusform>
        </translation>
    </message>
    <message>
        <source>pass mark %1</source>
        <translation>及格 %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>均分 %1</translation>
    </message>
    <message>
        <source>%1 of %2 passed</source>
        <translation>%1 / %2 过</translation>
    </message>
    <message>
        <source>nobody listed</source>
        <translation>还没有名单</translation>
    </message>
    <message>
        <source>Not passed: %1</source>
        <translation>未通过：%1</translation>
    </message>
</context>
<context>
    <name>attache::PromiseCard</name>
    <message>
        <source>No promises are due today on either side.</source>
        <translation>今天双方都没有到期的承诺。</translation>
    </message>
    <message>
        <source>Add promise</source>
        <extracomment>Makes a new promise</extracomment>
        <translation>记一项</translation>
    </message>
    <message>
        <source>%1 due, %2 in all</source>
        <extracomment>How many promises are due, and how many are open at all: &quot;7 due, 31 in all&quot;</extracomment>
        <translation>%1 项到期，共 %2 项</translation>
    </message>
    <message numerus="yes">
        <source>%n more not due yet</source>
        <translation>
            <numerusform>另外 %n 项还没到期</numerusform>
        </translation>
    </message>
    <message>
        <source>Move promise &quot;%1&quot;</source>
        <translation>改承诺“%1”的日期</translation>
    </message>
</context>
<context>
    <name>attache::PromiseLine</name>
    <message>
        <source>Pick date…</source>
        <translation>选日期…</translation>
    </message>
    <message>
        <source>Due on another day</source>
        <translation>改到别的日子</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>已兑现：%1</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <extracomment>A promise was kept at this time: &quot;10:31 kept&quot;</extracomment>
        <translation>%1 兑现</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>改到%1</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Next Friday</source>
        <translation>下周五</translation>
    </message>
    <message>
        <source>Due tomorrow</source>
        <translation>改到明天</translation>
    </message>
    <message>
        <source>Due on Friday</source>
        <translation>改到周五</translation>
    </message>
    <message>
        <source>Due on another day…</source>
        <translation>改到别的日子…</translation>
    </message>
    <message>
        <source>Not kept after all</source>
        <translation>撤销兑现</translation>
    </message>
</context>
<context>
    <name>attache::PromisesCard</name>
    <message>
        <source>Change status of promise</source>
        <translation>修改承诺状态</translation>
    </message>
</context>
<context>
    <name>attache::ProposalRow</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>Who is to keep a promise, and the day it is due</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Keep: %1</source>
        <translation>记下：%1</translation>
    </message>
</context>
<context>
    <name>attache::QrView</name>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
</context>
<context>
    <name>attache::QuickLine</name>
    <message>
        <source>Note</source>
        <translation>便签</translation>
    </message>
    <message>
        <source>People could not be read</source>
        <translation>联系人读取失败</translation>
    </message>
</context>
<context>
    <name>attache::QuickNoteDialog</name>
    <message>
        <source>What was promised, by whom, until when</source>
        <translation>谁答应了什么，什么时候之前</translation>
    </message>
    <message>
        <source>With whom, and what was said</source>
        <translation>和谁通话，说了什么</translation>
    </message>
    <message>
        <source>What to keep in mind</source>
        <translation>要记住的事</translation>
    </message>
    <message>
        <source>What to write down</source>
        <translation>记什么</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Whose promise</source>
        <translation>谁的承诺</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>By</source>
        <translation>谁的</translation>
    </message>
</context>
<context>
    <name>attache::ReadinessCard</name>
    <message>
        <source>Nothing is missing. Good luck!</source>
        <translation>都备齐了，祝顺利！</translation>
    </message>
</context>
<context>
    <name>attache::RecentCard</name>
    <message>
        <source>No contact yet.</source>
        <translation>还没有往来。</translation>
    </message>
    <message numerus="yes">
        <source>%n of theirs</source>
        <translation>
            <numerusform>对方 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>minutes sent</source>
        <translation>纪要已发</translation>
    </message>
</context>
<context>
    <name>attache::RecordBinding</name>
    <message>
        <source>Back to the field</source>
        <translation>回到该字段</translation>
    </message>
</context>
<context>
    <name>attache::RecordListPage</name>
    <message>
        <source>%1: all</source>
        <extracomment>The view of a list that shows everything; %1 are records of one kind, &quot;Products&quot;</extracomment>
        <translation>全部%1</translation>
    </message>
    <message>
        <source>Nothing matches these filters.</source>
        <translation>没有符合筛选条件的记录。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>The choice of records that have no value in a field</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>Export this list…</source>
        <translation>导出此列表…</translation>
    </message>
    <message>
        <source>Without %1</source>
        <extracomment>A filter: records that refer to none, as in &quot;Without account&quot;</extracomment>
        <translation>没有%1</translation>
    </message>
    <message>
        <source>Old versions</source>
        <extracomment>A filter: versions that a later one replaces</extracomment>
        <translation>旧版本</translation>
    </message>
</context>
<context>
    <name>attache::RecordSheet</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
</context>
<context>
    <name>attache::RejectsModel</name>
    <message>
        <source>Row content</source>
        <translation>该行内容</translation>
    </message>
    <message>
        <source>The row was imported.</source>
        <translation>该行已导入。</translation>
    </message>
</context>
<context>
    <name>attache::ReportPage</name>
    <message>
        <source>Report of the period before</source>
        <translation>上一期报告</translation>
    </message>
    <message>
        <source>Report of the period after</source>
        <translation>下一期报告</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>周报</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>月报</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>报告种类</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>Period after</source>
        <translation>下一期</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>放什么</translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation>报告的内容</translation>
    </message>
    <message>
        <source>What you want to say about it</source>
        <translation>想说的话</translation>
    </message>
    <message>
        <source>Copy Markdown</source>
        <translation>复制 Markdown</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>报告已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Print report…</source>
        <translation>打印报告…</translation>
    </message>
    <message>
        <source>Export report as PDF…</source>
        <translation>导出 PDF…</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <source>Comment: %1</source>
        <translation>评语：%1</translation>
    </message>
    <message>
        <source>Comment in the report</source>
        <translation>报告评语</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>The next report has the same parts in the same order and no comments. It is due on %1.</source>
        <translation>下一期照这样备好：内容和次序照旧，评语重写；%1出报告。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>For whom the report is</source>
        <translation>报告给谁</translation>
    </message>
    <message>
        <source>such as the department meeting</source>
        <translation>如：部门例会</translation>
    </message>
    <message>
        <source>drag, or Alt+↑ Alt+↓</source>
        <extracomment>How the parts of a report are put in another order</extracomment>
        <translation>拖动换次序，或 Alt+↑ ↓</translation>
    </message>
    <message>
        <source>for %1</source>
        <extracomment>In the head of a report: for whom it is</extracomment>
        <translation>给%1</translation>
    </message>
    <message>
        <source>Export report as PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>Comment on this part of the report</source>
        <translation>给报告的这一部分写评语</translation>
    </message>
    <message>
        <source>Space puts a part in or leaves it out; drag it, or Alt with an arrow, to move it. Enter comments on it.</source>
        <translation>空格放入或去掉一项；拖动它，或按 Alt 加方向键换次序；回车给它写评语。</translation>
    </message>
    <message>
        <source>Export elsewhere…</source>
        <translation>另存到别处…</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n 家客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a comment here</source>
        <translation>在这里写评语</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s). Click on the paper to write.</source>
        <translation>
            <numerusform>评语 %n 条，在纸上点一下就写。</numerusform>
        </translation>
    </message>
    <message>
        <source>Click on the paper to write a comment, or press Enter here.</source>
        <translation>在纸上点一下就写评语，也可在这里按回车。</translation>
    </message>
    <message>
        <source>This part is not in the report of these days.</source>
        <translation>这几天的报告里没有这一部分。</translation>
    </message>
</context>
<context>
    <name>attache::ReturnedSlidesDialog</name>
    <message>
        <source>%1 (updated)</source>
        <extracomment>A suggested file name; %1 is the name of a presentation</extracomment>
        <translation>%1（已更新）</translation>
    </message>
    <message>
        <source>Save with current slides…</source>
        <translation>换成现行版本并保存…</translation>
    </message>
    <message>
        <source>Adopt as new version</source>
        <translation>采纳为新版本</translation>
    </message>
    <message>
        <source>No slide of this file comes from your library. What you send from here is known again when it comes back.</source>
        <translation>这个文件里没有来自您资料库的页。从这里发出去的页，发回来时都能认出来。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Compare %1 with the library</source>
        <extracomment>%1 is a file</extracomment>
        <translation>将 %1 与资料库对照</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outdated slide(s) will be replaced by what they are now, in a file that you choose.</source>
        <translation>
            <numerusform>将把 %Ln 页换成现行版本，写入您选定的文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edited slide(s) will be adopted: names of the customer become placeholders again. This can be undone.</source>
        <translation>
            <numerusform>将采纳 %Ln 页改动：客户名称会还原为占位符。可以撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save with current slides</source>
        <translation>换成现行版本并保存</translation>
    </message>
    <message>
        <source>Replacing outdated slides</source>
        <translation>正在换成现行版本</translation>
    </message>
    <message numerus="yes">
        <source>%Ln slide(s) replaced, filled in for %1.</source>
        <extracomment>%1 is an account</extracomment>
        <translation>
            <numerusform>已替换 %Ln 页，按“%1”填写。</numerusform>
        </translation>
    </message>
    <message>
        <source>Adopting edited slides</source>
        <translation>正在采纳改动</translation>
    </message>
</context>
<context>
    <name>attache::ReturnedSlidesModel</name>
    <message>
        <source>%1, slide %L2</source>
        <extracomment>%1 is a deck, %2 the number of a slide in it</extracomment>
        <translation>%1 第 %L2 页</translation>
    </message>
    <message>
        <source>Current</source>
        <comment>a slide</comment>
        <translation>最新</translation>
    </message>
    <message>
        <source>Outdated</source>
        <comment>a slide</comment>
        <translation>已有新版</translation>
    </message>
    <message>
        <source>Edited</source>
        <comment>a slide</comment>
        <translation>被改过</translation>
    </message>
    <message>
        <source>Not from here</source>
        <comment>a slide</comment>
        <translation>不是这里的</translation>
    </message>
    <message>
        <source>Can become a new version of &quot;%1&quot;</source>
        <extracomment>%1 is a deck</extracomment>
        <translation>可采纳为“%1”的新版本</translation>
    </message>
    <message>
        <source>Can be laid out anew</source>
        <translation>可重新生成</translation>
    </message>
    <message>
        <source>Can be replaced by %1</source>
        <extracomment>%1 is a deck and the number of a slide in it</extracomment>
        <translation>可换成 %1</translation>
    </message>
    <message>
        <source>No longer in the deck</source>
        <translation>宣讲材料里已没有这一页</translation>
    </message>
    <message>
        <source>Laid out by the program: edit the record instead</source>
        <translation>由程序生成，请改相应记录</translation>
    </message>
    <message numerus="yes">
        <source>%Ln current</source>
        <comment>slides</comment>
        <translation>
            <numerusform>%Ln 页是最新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outdated</source>
        <comment>slides</comment>
        <translation>
            <numerusform>%Ln 页已有新版</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edited</source>
        <comment>slides</comment>
        <translation>
            <numerusform>%Ln 页被人改过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not from here</source>
        <comment>slides</comment>
        <translation>
            <numerusform>%Ln 页不是这里的</numerusform>
        </translation>
    </message>
    <message>
        <source>Slide %L1</source>
        <translation>第 %L1 页</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>the number of a slide</comment>
        <translation>页码</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可做的事</translation>
    </message>
</context>
<context>
    <name>attache::RhythmLegend</name>
    <message>
        <source>Met, called, planned</source>
        <translation>见面、通话、已约</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>见面</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已约</translation>
    </message>
</context>
<context>
    <name>attache::RulesSection</name>
    <message>
        <source>Restore defaults</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>请填 %1 到 %2 之间的整数。</translation>
    </message>
    <message>
        <source>Change the setting &quot;%1&quot;</source>
        <translation>修改设置“%1”</translation>
    </message>
    <message>
        <source>Restore the defaults of &quot;%1&quot;</source>
        <translation>恢复“%1”的默认值</translation>
    </message>
    <message>
        <source>At every stage</source>
        <translation>所有阶段</translation>
    </message>
    <message>
        <source>For everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不带</translation>
    </message>
    <message>
        <source>At which stages</source>
        <translation>用于哪些阶段</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <source>No drivers</source>
        <translation>无驱动因素</translation>
    </message>
</context>
<context>
    <name>attache::RunCard</name>
    <message>
        <source>Step of a playbook done</source>
        <translation>完成流程步骤</translation>
    </message>
    <message>
        <source>Playbook steps</source>
        <translation>流程步骤</translation>
    </message>
</context>
<context>
    <name>attache::SavedDateEdit</name>
    <message>
        <source>&quot;%1&quot; is not a date. Write it as 2026-11-30, 11-30, next Friday or in 3 days.</source>
        <translation>“%1”不是日期，可以写成 2026-11-30、11-30、下周五或三天后。</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>The day that was typed, as a date format of Qt, short and with its weekday: &quot;Fri 25 Dec&quot;</extracomment>
        <translation>ddd MM-dd</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <extracomment>The same of another year</extracomment>
        <translation>ddd yyyy-MM-dd</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <extracomment>How a date is written, for an empty field</extracomment>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Choose a date (Alt+↓)</source>
        <translation>选择日期（Alt+↓）</translation>
    </message>
</context>
<context>
    <name>attache::SavedDateTimeEdit</name>
    <message>
        <source>&quot;%1&quot; is not a date and time. Write it as 2026-11-30 14:00.</source>
        <translation>“%1”不是日期和时间，请写成 2026-11-30 14:00 这样。</translation>
    </message>
</context>
<context>
    <name>attache::SavedLinkEdit</name>
    <message>
        <source>Write an e-mail</source>
        <translation>写邮件</translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Call this number</source>
        <translation>拨打此号码</translation>
    </message>
</context>
<context>
    <name>attache::SavedNumberEdit</name>
    <message>
        <source>&quot;%1&quot; is not a number in the range %2–%3.</source>
        <translation>“%1”不是 %2 到 %3 之间的数字。</translation>
    </message>
</context>
<context>
    <name>attache::SavedSuggestEdit</name>
    <message>
        <source>Choose from the list</source>
        <translation>从列表选择</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is unknown. Choose one of the suggestions.</source>
        <translation>未知的内容“%1”，请从建议中选择。</translation>
    </message>
</context>
<context>
    <name>attache::SavedTimeEdit</name>
    <message>
        <source>&quot;%1&quot; is not a time. Write it as 14:00.</source>
        <translation>“%1”不是时间，请写成 14:00 这样。</translation>
    </message>
</context>
<context>
    <name>attache::SavedViews</name>
    <message>
        <source>Saved filters, columns and order of this list</source>
        <translation>保存的筛选、列和排序</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>视图：%1</translation>
    </message>
    <message>
        <source>%1 *</source>
        <extracomment>A saved view whose filters have been changed since</extracomment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Save view as</source>
        <translation>视图另存为</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>Save view %1</source>
        <translation>保存视图%1</translation>
    </message>
    <message>
        <source>Rename view %1</source>
        <translation>重命名视图%1</translation>
    </message>
    <message>
        <source>Delete view %1</source>
        <translation>删除视图%1</translation>
    </message>
</context>
<context>
    <name>attache::ScoreAxis</name>
    <message>
        <source>Scores of all accounts and the lines between the tiers</source>
        <translation>全部客户的得分与各级分数线</translation>
    </message>
    <message>
        <source>S from %1, A from %2, B from %3. The keys S, A and B take a line in hand, the arrow keys move it.</source>
        <translation>S 级 %1 分起，A 级 %2 分起，B 级 %3 分起。按 S、A、B 键选中分数线，方向键移动。</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>原 %1</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 线 %2</translation>
    </message>
</context>
<context>
    <name>attache::SearchPalette</name>
    <message>
        <source>Search results</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>attache::SecondPlaceCard</name>
    <message>
        <source>Second place</source>
        <translation>第二处备份</translation>
    </message>
    <message>
        <source>Back up there now</source>
        <translation>立即备份到那里</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>There is no backup in the second place yet.</source>
        <translation>第二处还没有备份。</translation>
    </message>
    <message>
        <source>once a day, on this computer; best on another drive, such as a USB stick</source>
        <translation>每天一次，只对这台电脑生效；最好放在另一块盘上，例如 U 盘</translation>
    </message>
    <message>
        <source>No second place. Enter or choose a folder.</source>
        <translation>没有第二处备份。请输入或选择一个文件夹。</translation>
    </message>
    <message>
        <source>Folder of the second place</source>
        <translation>第二处备份的文件夹</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Stop using the second place</source>
        <translation>停用第二处备份</translation>
    </message>
    <message>
        <source>Last backup there: %1 %2.</source>
        <extracomment>%1 is a day (&quot;today&quot;), %2 a time</extracomment>
        <translation>那里最近一次备份：%1 %2。</translation>
    </message>
    <message>
        <source>No backup there yet.</source>
        <translation>那里还没有备份。</translation>
    </message>
    <message>
        <source>The drive is not connected. The backup is made when it is.</source>
        <translation>移动盘没有连接，接上后会自动备份。</translation>
    </message>
    <message>
        <source>Choose the second place</source>
        <translation>选择第二处备份</translation>
    </message>
</context>
<context>
    <name>attache::SegmentedControl</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>attache::SendPanel</name>
    <message>
        <source>Send</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>加人</translation>
    </message>
    <message>
        <source>Sent so far</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>Nothing has changed since.</source>
        <translation>之后没有改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) changed since, marked on the paper. Exported PDFs carry no marks.</source>
        <translation>
            <numerusform>之后改了 %n 处，已在纸上标出；导出的 PDF 不带标记。</numerusform>
        </translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>发给%1</translation>
    </message>
    <message>
        <source>no e-mail</source>
        <translation>没有邮箱</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>No stances, risks or private observations in it</source>
        <translation>没有立场、风险和私下观察</translation>
    </message>
    <message>
        <source>With stances, risks and observations: for us alone</source>
        <translation>含立场、风险和观察，只给我方看</translation>
    </message>
    <message>
        <source>Export PDF again</source>
        <translation>再导出 PDF</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>Open in mail program</source>
        <translation>用邮件程序打开</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>exported, not marked as sent</source>
        <translation>已导出，还没标为发出</translation>
    </message>
    <message>
        <source>, with password</source>
        <translation>，有密码</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>标为已发出</translation>
    </message>
    <message>
        <source>Open edition %1</source>
        <translation>打开第 %1 版</translation>
    </message>
    <message numerus="yes">
        <source>Edition %1 was sent to %n person(s) at %2 and is kept as it was.</source>
        <extracomment>%1 is the number of an edition, %2 a time</extracomment>
        <translation>
            <numerusform>第 %1 版 %2 发给 %n 人，原样留着。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save in</source>
        <translation>放到</translation>
    </message>
    <message>
        <source>Asked when exporting</source>
        <translation>导出时再问</translation>
    </message>
    <message>
        <source>Choose folder and name…</source>
        <translation>选文件夹和文件名…</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>没到场</translation>
    </message>
    <message>
        <source>Tell them by phone, not in the same mail.</source>
        <translation>另打电话告诉他们，不写在同一封信里</translation>
    </message>
    <message>
        <source>Cc</source>
        <extracomment>Our own people, who have the minutes as well</extracomment>
        <translation>抄送</translation>
    </message>
</context>
<context>
    <name>attache::SendView</name>
    <message>
        <source>Sent %1</source>
        <extracomment>The edition that was sent at this time</extracomment>
        <translation>%1 发出的</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>External edition</source>
        <translation>对外版</translation>
    </message>
    <message>
        <source>Internal edition</source>
        <translation>内部版</translation>
    </message>
    <message numerus="yes">
        <source>A4 · %n page(s) · prints as shown</source>
        <translation>
            <numerusform>A4 · %n 页 · 所见即所印</numerusform>
        </translation>
    </message>
    <message>
        <source>Export minutes as PDF</source>
        <translation>把纪要导出为 PDF</translation>
    </message>
    <message>
        <source>Export minutes</source>
        <translation>导出纪要</translation>
    </message>
    <message>
        <source>Edition %1 exported</source>
        <translation>已导出第 %1 版</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Mark as sent?</source>
        <translation>标为已发出？</translation>
    </message>
    <message>
        <source>Internal minutes copied</source>
        <translation>已复制内部版纪要</translation>
    </message>
    <message>
        <source>Minutes copied</source>
        <translation>已复制纪要</translation>
    </message>
    <message>
        <source>Copy minutes</source>
        <translation>复制纪要</translation>
    </message>
    <message>
        <source>Edition %1 copied as text</source>
        <translation>第 %1 版已复制为文本</translation>
    </message>
    <message>
        <source>The minutes are too long for a mail link. They were copied to the clipboard; paste them into the mail.</source>
        <translation>纪要太长，邮件链接放不下。已复制到剪贴板，请粘贴到邮件里。</translation>
    </message>
    <message>
        <source>No mail program is available. The minutes were copied to the clipboard.</source>
        <translation>没有可用的邮件程序。纪要已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Mail minutes</source>
        <translation>用邮件发纪要</translation>
    </message>
    <message>
        <source>Edition %1 is on the clipboard: paste it into the mail</source>
        <translation>第 %1 版在剪贴板里，请粘贴到邮件里</translation>
    </message>
    <message>
        <source>Edition %1 is in the mail program</source>
        <translation>第 %1 版已交给邮件程序</translation>
    </message>
    <message>
        <source>The pages could not be written.</source>
        <translation>这几页写不出来。</translation>
    </message>
    <message>
        <source>Take back &quot;%1&quot;</source>
        <translation>还原“%1”</translation>
    </message>
</context>
<context>
    <name>attache::Session</name>
    <message>
        <source>Attaché workspaces (*.attache)</source>
        <translation>行前工作区 (*.attache)</translation>
    </message>
    <message>
        <source>Attaché</source>
        <translation>行前</translation>
    </message>
    <message>
        <source>My customers</source>
        <translation>我的客户</translation>
    </message>
    <message>
        <source>Sample workspace</source>
        <extracomment>Name of the file of the sample workspace</extracomment>
        <translation>示例工作区</translation>
    </message>
    <message>
        <source>Save new workspace as</source>
        <translation>新工作区另存为</translation>
    </message>
    <message>
        <source>The backup was restored. The previous file was kept as &quot;%1&quot;.</source>
        <translation>备份已恢复，原文件保留为“%1”。</translation>
    </message>
    <message>
        <source>The workspace is back to its state before the restore.</source>
        <translation>工作区已回到恢复备份之前的状态。</translation>
    </message>
    <message>
        <source>Enter my name</source>
        <translation>填写我的姓名</translation>
    </message>
</context>
<context>
    <name>attache::SettingsPage</name>
    <message>
        <source>Changes are saved automatically</source>
        <translation>修改会自动保存</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>信头</translation>
    </message>
    <message>
        <source>Weights and intervals</source>
        <translation>权重与周期</translation>
    </message>
    <message>
        <source>Talk tracks</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定义字段</translation>
    </message>
    <message>
        <source>Industries</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Stages and gates</source>
        <translation>阶段与进入条件</translation>
    </message>
</context>
<context>
    <name>attache::ShellWindow</name>
    <message>
        <source>%1 – Attaché</source>
        <extracomment>The window&apos;s title: the page, then the product</extracomment>
        <translation>%1 – 行前</translation>
    </message>
</context>
<context>
    <name>attache::SlideDifference</name>
    <message>
        <source>Open that slide</source>
        <translation>看那一页</translation>
    </message>
    <message>
        <source>The words are the same; pictures or layout differ.</source>
        <translation>文字没变，图或版式变了。</translation>
    </message>
    <message>
        <source>Against %1, slide %2</source>
        <extracomment>%1 is the version of a deck, %2 the number of a slide in it</extracomment>
        <translation>和 %1 第 %2 页比</translation>
    </message>
    <message>
        <source>Restore slide</source>
        <extracomment>Puts the slide of an older version back into its place</extracomment>
        <translation>恢复这一页</translation>
    </message>
</context>
<context>
    <name>attache::SlideGridModel</name>
    <message numerus="yes">
        <source>Expired for %n month(s)</source>
        <translation>
            <numerusform>过期 %n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expired for %n day(s)</source>
        <translation>
            <numerusform>过期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed since</source>
        <extracomment>How many slides of a deck have changed in its newest version</extracomment>
        <translation>
            <numerusform>此后改了 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>旧版</translation>
    </message>
    <message numerus="yes">
        <source>in %n pack(s)</source>
        <extracomment>How many packs for visits a slide went into</extracomment>
        <translation>
            <numerusform>用于 %n 包</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::SlideLarge</name>
    <message>
        <source>Open the deck</source>
        <translation>打开整份</translation>
    </message>
    <message>
        <source>All slides</source>
        <translation>全部宣讲页</translation>
    </message>
    <message>
        <source>Esc or Space</source>
        <translation>Esc 或空格</translation>
    </message>
    <message>
        <source>the arrow keys walk, Enter takes it</source>
        <translation>方向键翻页，回车选入</translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation>还没有备注。</translation>
    </message>
    <message>
        <source>Never taken along yet.</source>
        <translation>还没有带去过。</translation>
    </message>
    <message>
        <source>Taken along last: %1</source>
        <translation>最近带去：%1</translation>
    </message>
</context>
<context>
    <name>attache::SlideNotes</name>
    <message>
        <source>This slide has no notes.</source>
        <translation>这一页没有备注。</translation>
    </message>
    <message>
        <source>What to say to this slide</source>
        <translation>讲这一页时说什么</translation>
    </message>
</context>
<context>
    <name>attache::SlideQuestions</name>
    <message>
        <source>Often asked here</source>
        <translation>讲到这页常被问</translation>
    </message>
    <message numerus="yes">
        <source>%1  %n time(s)</source>
        <extracomment>A question (%1) and how often it was asked</extracomment>
        <translation>
            <numerusform>%1  %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked at visits to which this slide went along</source>
        <translation>在用到这页的拜访里被问过</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer in the library</source>
        <translation>看资料库里的答法</translation>
    </message>
    <message>
        <source>Not answered yet: write it</source>
        <translation>还没有答法，现在写</translation>
    </message>
</context>
<context>
    <name>attache::SlideTakingMenu</name>
    <message>
        <source>Put into the pack for %1</source>
        <translation>放进%1的资料包</translation>
    </message>
    <message numerus="yes">
        <source>A new presentation of %n slide(s)…</source>
        <translation>
            <numerusform>另存为新演示文稿（%n 页）…</numerusform>
        </translation>
    </message>
    <message>
        <source>This deck is for us only.</source>
        <translation>这份文稿仅内部用。</translation>
    </message>
    <message>
        <source>Save the new presentation</source>
        <translation>保存新演示文稿</translation>
    </message>
    <message>
        <source>Add to the pack for:</source>
        <translation>放进资料包：</translation>
    </message>
</context>
<context>
    <name>attache::SlideTray</name>
    <message>
        <source>New presentation</source>
        <translation>新演示文稿</translation>
    </message>
    <message>
        <source>Choose for the visit</source>
        <translation>放进拜访</translation>
    </message>
    <message>
        <source>%1: %2, the others are %3</source>
        <translation>%1：%2，其余是 %3</translation>
    </message>
    <message>
        <source>Placeholders: %1 of %2 filled from records</source>
        <translation>占位内容：%2 处中 %1 处已由记录填好</translation>
    </message>
    <message>
        <source>Fill in…</source>
        <translation>填写…</translation>
    </message>
    <message>
        <source>Make the presentation</source>
        <translation>导出演示文稿</translation>
    </message>
    <message>
        <source>Presentations (*.pptx);;PDF (*.pdf)</source>
        <translation>演示文稿 (*.pptx);;PDF (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>The presentation with %n slide(s) is ready.</source>
        <translation>
            <numerusform>%n 页的演示文稿已导出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the presentation</source>
        <translation>正在导出演示文稿</translation>
    </message>
    <message numerus="yes">
        <source>Choose %n slide(s) for a visit</source>
        <extracomment>A step that can be undone</extracomment>
        <translation>
            <numerusform>为拜访选入 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>选图片…</translation>
    </message>
    <message>
        <source>Choose a visit first: the logo is its account&apos;s</source>
        <translation>请先选拜访：标志属于该拜访的客户</translation>
    </message>
    <message>
        <source>It becomes the logo of this account</source>
        <translation>会存为该客户的标志</translation>
    </message>
    <message>
        <source>Add slides with Enter or a double-click.</source>
        <translation>按回车或双击，把一页选进来。</translation>
    </message>
    <message>
        <source>Fill and export…</source>
        <translation>填充并导出…</translation>
    </message>
    <message>
        <source>No visit chosen yet</source>
        <translation>暂不指定拜访</translation>
    </message>
    <message>
        <source>about %1</source>
        <extracomment>%1 is the size a presentation is going to have: &quot;3.2 MB&quot;</extracomment>
        <translation>约 %1</translation>
    </message>
</context>
<context>
    <name>attache::SourceChip</name>
    <message>
        <source>Ours</source>
        <extracomment>Whose a number is</extracomment>
        <translation>我方</translation>
    </message>
    <message>
        <source>Theirs</source>
        <extracomment>Whose a number is</extracomment>
        <translation>对方</translation>
    </message>
</context>
<context>
    <name>attache::StagesModel</name>
    <message>
        <source>%1 (no longer used)</source>
        <translation>%1（不再使用）</translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s)</source>
        <translation>
            <numerusform>%n 项条件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as usual; type another to change it</source>
        <translation>%1，按通常值；输入即可修改</translation>
    </message>
    <message>
        <source>Days %1</source>
        <extracomment>Column: after how many days a deal with an account of that tier is stale</extracomment>
        <translation>%1 级天数</translation>
    </message>
    <message>
        <source>Chance %</source>
        <translation>概率 %</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>进入条件</translation>
    </message>
</context>
<context>
    <name>attache::StagesSection</name>
    <message>
        <source>Ask for a reason where a gate is passed on assumptions</source>
        <translation>条件只是假设时，推进要写理由</translation>
    </message>
    <message>
        <source>All that have no set of their own</source>
        <translation>其余没有专属方案的</translation>
    </message>
    <message>
        <source>Add a set</source>
        <translation>新增方案</translation>
    </message>
    <message>
        <source>Remove this set</source>
        <translation>删除这个方案</translation>
    </message>
    <message>
        <source>A set needs a name.</source>
        <translation>方案要有名称。</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>新增阶段</translation>
    </message>
    <message>
        <source>No longer used</source>
        <translation>不再使用</translation>
    </message>
    <message>
        <source>what must hold to enter the stage, one condition a line</source>
        <translation>进入这个阶段必须满足什么，一行一项</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <extracomment>Which language the conditions are in</extracomment>
        <translation>中文</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>重新使用</translation>
    </message>
    <message>
        <source>Change the stage set &quot;%1&quot;</source>
        <translation>修改阶段方案“%1”</translation>
    </message>
    <message>
        <source>Change the gate of &quot;%1&quot;</source>
        <translation>修改“%1”的进入条件</translation>
    </message>
    <message>
        <source>New set</source>
        <translation>新方案</translation>
    </message>
    <message>
        <source>Add a stage set</source>
        <translation>新增阶段方案</translation>
    </message>
    <message>
        <source>Remove the stage set &quot;%1&quot;</source>
        <translation>删除阶段方案“%1”</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>新阶段</translation>
    </message>
    <message>
        <source>Move a stage</source>
        <translation>移动阶段</translation>
    </message>
    <message>
        <source>Remove the stage &quot;%1&quot;</source>
        <translation>删除阶段“%1”</translation>
    </message>
    <message>
        <source>Use a stage again</source>
        <translation>重新使用阶段</translation>
    </message>
    <message>
        <source>No longer use a stage</source>
        <translation>停用阶段</translation>
    </message>
    <message>
        <source>muted numbers are the defaults; deals and their history keep a stage that is renamed or moved</source>
        <translation>灰色为默认值；改名或移动后，商机和历史仍保留原阶段</translation>
    </message>
    <message>
        <source>a deal follows the set for its account&apos;s business type</source>
        <translation>商机按客户的业务类型走对应方案</translation>
    </message>
</context>
<context>
    <name>attache::StandingCard</name>
    <message>
        <source>Where they stand</source>
        <translation>客户现状</translation>
    </message>
    <message>
        <source>Outdated tier evidence</source>
        <extracomment>Above what the tier of an account stands on and should be looked at again</extracomment>
        <translation>依据已旧</translation>
    </message>
</context>
<context>
    <name>attache::StartPage</name>
    <message>
        <source>This workspace is in use</source>
        <translation>工作区正在使用中</translation>
    </message>
    <message>
        <source>This workspace is from a newer version</source>
        <translation>工作区来自更新的版本</translation>
    </message>
    <message>
        <source>This workspace is damaged</source>
        <translation>工作区已损坏</translation>
    </message>
    <message>
        <source>This workspace no longer exists</source>
        <translation>工作区已不存在</translation>
    </message>
    <message>
        <source>This file is not a workspace</source>
        <translation>这个文件不是工作区</translation>
    </message>
    <message>
        <source>This workspace cannot be opened</source>
        <translation>工作区无法打开</translation>
    </message>
    <message>
        <source>Prepare customer visits, take notes and send the minutes. Everything is kept in one file on this computer.</source>
        <translation>准备拜访、现场记录、发出纪要。所有数据都保存在本机的一个文件里。</translation>
    </message>
    <message>
        <source>Explore the sample</source>
        <translation>看看示例</translation>
    </message>
    <message>
        <source>A sample workspace with accounts, contacts, visits and minutes. You can change everything in it.</source>
        <translation>示例工作区，内有客户、联系人、拜访和纪要，可以随意修改。</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Import your customers</source>
        <translation>导入我的客户</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>从空白开始</translation>
    </message>
    <message>
        <source>Create an empty workspace and fill it in as you go.</source>
        <translation>新建空白工作区，边用边填。</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>打开其他文件…</translation>
    </message>
    <message>
        <source>There is no valid backup next to the file.</source>
        <translation>文件旁边没有可用的备份。</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>恢复这份备份</translation>
    </message>
    <message>
        <source>Back to start page</source>
        <translation>回到起始页</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>关于您</translation>
    </message>
    <message>
        <source>Your name and your company appear on briefs and minutes. You can change them in the settings at any time.</source>
        <translation>您的姓名和公司会出现在简报和纪要上，随时可以在设置中修改。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Choose another logo…</source>
        <translation>重新选择标志…</translation>
    </message>
    <message>
        <source>The latest valid backup contains everything up to %1.</source>
        <translation>最近的可用备份包含截至 %1 的全部内容。</translation>
    </message>
    <message>
        <source>It is closed there: open it here</source>
        <translation>那边已关闭，在这里打开</translation>
    </message>
    <message>
        <source>Create a workspace from your own list: from Excel or WPS, another program or a phone. You can also drop it here.</source>
        <translation>用自己的名单新建工作区：Excel、WPS、其他软件或手机导出的都可以，也可以直接拖到这里。</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
</context>
<context>
    <name>attache::StatusBar</name>
    <message>
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>attache::StatusKeeper</name>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>已全部保存</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>Backup: %1 %2 · verified</source>
        <extracomment>%1 is a day (&quot;Today&quot;), %2 a time; each backup is opened again and checked</extracomment>
        <translation>备份：%1 %2 · 已校验</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>备份失败</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <extracomment>%1 is a task: &quot;Import customers.csv&quot;</extracomment>
        <translation>未完成：%1</translation>
    </message>
</context>
<context>
    <name>attache::StoryEditor</name>
    <message>
        <source>What was hard, and what it cost</source>
        <translation>当时难在哪、代价多大</translation>
    </message>
    <message>
        <source>What was done, in which steps</source>
        <translation>做了什么、分几步</translation>
    </message>
    <message>
        <source>What is different now</source>
        <translation>现在有什么不同</translation>
    </message>
</context>
<context>
    <name>attache::SummaryCard</name>
    <message>
        <source>Service level</source>
        <translation>服务标准</translation>
    </message>
</context>
<context>
    <name>attache::TalkSection</name>
    <message>
        <source>Language of the texts</source>
        <translation>文字语言</translation>
    </message>
    <message>
        <source>Talk tracks by role and stage</source>
        <translation>话术（按角色与阶段）</translation>
    </message>
    <message>
        <source>each cell is a role at a stage; changed cells are bold</source>
        <translation>每格对应一个角色在一个阶段；加粗为已修改</translation>
    </message>
    <message>
        <source>Roles and stages</source>
        <translation>角色与阶段</translation>
    </message>
    <message>
        <source>Restore built-in text</source>
        <translation>恢复内置文字</translation>
    </message>
    <message>
        <source>Priorities</source>
        <extracomment>What a person in that role weighs before deciding</extracomment>
        <translation>看重</translation>
    </message>
    <message>
        <source>Change talk track: %1</source>
        <translation>修改话术：%1</translation>
    </message>
    <message>
        <source>Restore talk track: %1</source>
        <translation>恢复话术：%1</translation>
    </message>
</context>
<context>
    <name>attache::TaskStrip</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>attache::ThemeModel</name>
    <message>
        <source>Theme · said by</source>
        <translation>主题 · 谁说的</translation>
    </message>
</context>
<context>
    <name>attache::ThemeNeedsModel</name>
    <message>
        <source>Account · stated by</source>
        <translation>客户 · 提出人</translation>
    </message>
</context>
<context>
    <name>attache::TickRow</name>
    <message>
        <source>Done: %1</source>
        <translation>完成：%1</translation>
    </message>
</context>
<context>
    <name>attache::TierButton</name>
    <message>
        <source>%1 – click, or press S, A, B or C to change</source>
        <translation>%1 – 点击或按 S、A、B、C 修改</translation>
    </message>
</context>
<context>
    <name>attache::TierMoveRow</name>
    <message>
        <source>Keep, with a reason</source>
        <translation>保留，写理由</translation>
    </message>
    <message>
        <source>Take %1 along</source>
        <translation>采用%1</translation>
    </message>
    <message>
        <source>Why is it to stay %1? Enter keeps it, Esc leaves it</source>
        <translation>为什么保留 %1 级？回车保存，Esc 取消</translation>
    </message>
    <message>
        <source>%1: %2 to %3, %4 points. %5. %6</source>
        <translation>%1：%2 改 %3，%4 分。%5。%6</translation>
    </message>
</context>
<context>
    <name>attache::TierSpread</name>
    <message>
        <source>Accounts by tier, now and as suggested</source>
        <translation>各级客户数，现在与建议</translation>
    </message>
    <message>
        <source>%1: %2 now, %3 suggested</source>
        <translation>%1 级：现在 %2 家，建议 %3 家</translation>
    </message>
</context>
<context>
    <name>attache::TiersView</name>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>What each tier is owed</source>
        <translation>服务标准</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>Move a line and see who moves; nothing is changed</source>
        <translation>拖动分数线看谁会移动，采用前什么都不改</translation>
    </message>
    <message>
        <source>Keep this line</source>
        <translation>采用这条线</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Use the criteria &quot;%1&quot;</source>
        <translation>采用标准“%1”</translation>
    </message>
    <message>
        <source>The seven signs</source>
        <translation>七项标志</translation>
    </message>
    <message>
        <source>Simple: spend, revenue, size</source>
        <translation>简易：采购额、营收、规模</translation>
    </message>
    <message>
        <source>Does the time go where the value is?</source>
        <translation>时间花对地方了吗？</translation>
    </message>
    <message>
        <source>Take the suggestions</source>
        <translation>采用建议</translation>
    </message>
    <message>
        <source>last assessed %1</source>
        <translation>上次评定 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be assessed again</source>
        <translation>
            <numerusform>%Ln 家该复评</numerusform>
        </translation>
    </message>
    <message>
        <source>Assess all accounts</source>
        <translation>评定全部客户</translation>
    </message>
    <message>
        <source>Noted in the last seven days: %1</source>
        <translation>近七天记录：%1</translation>
    </message>
    <message>
        <source>Five points, three, otherwise one · weights add up to %1</source>
        <translation>5 分、3 分，其余 1 分 · 权重合计 %1</translation>
    </message>
    <message>
        <source>now → suggested</source>
        <translation>现在 → 建议</translation>
    </message>
    <message>
        <source>%1 from %2 → %3</source>
        <translation>%1 级线 %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) move</source>
        <translation>
            <numerusform>%Ln 家移动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(before: %Ln)</source>
        <translation>
            <numerusform>（原来 %Ln 家）</numerusform>
        </translation>
    </message>
    <message>
        <source>now → suggested · %1 up, %2 down</source>
        <translation>现在 → 建议 · 升 %1 家，降 %2 家</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln suggestion(s)</source>
        <translation>
            <numerusform>采用 %Ln 家</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 shown</source>
        <translation>显示前 %1 家</translation>
    </message>
    <message>
        <source>those ticked get the suggested tier, each with a record of why</source>
        <translation>勾选的按建议改，每家留一条评定记录</translation>
    </message>
    <message>
        <source>Every account has the tier that its evidence suggests, or too little is known.</source>
        <translation>每家客户的级别都与依据相符，或所知太少。</translation>
    </message>
    <message numerus="yes">
        <source>a visit every %n day(s)</source>
        <translation>
            <numerusform>每 %n 天一访</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a response within %n hour(s)</source>
        <translation>
            <numerusform>%n 小时内响应</numerusform>
        </translation>
    </message>
    <message>
        <source>1:%1 per person</source>
        <translation>每人 1:%1</translation>
    </message>
    <message>
        <source>%1 of %2 kept</source>
        <translation>%2 家中 %1 家达标</translation>
    </message>
    <message numerus="yes">
        <source>%n not in time</source>
        <translation>
            <numerusform>%n 家未按时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without the whole team</source>
        <translation>
            <numerusform>%n 家团队不全</numerusform>
        </translation>
    </message>
    <message>
        <source>never met</source>
        <translation>从未见过</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) beyond the cadence</source>
        <translation>
            <numerusform>超出节奏 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>team lacks: %1</source>
        <translation>团队缺：%1</translation>
    </message>
    <message>
        <source>%1 serves too many</source>
        <translation>%1服务客户过多</translation>
    </message>
    <message>
        <source>all of it is kept</source>
        <translation>全部达标</translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) lack something</source>
        <translation>
            <numerusform>%Ln 家有欠缺</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln suggested tier(s)</source>
        <translation>
            <numerusform>采用 %Ln 家的建议级别</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep %1 at %2</source>
        <translation>%1保留 %2 级</translation>
    </message>
    <message>
        <source>Move the lines between the tiers</source>
        <translation>移动各级分数线</translation>
    </message>
    <message>
        <source>Note time</source>
        <translation>记工时</translation>
    </message>
    <message>
        <source>There is no account yet. Each one you add gets a tier suggested here by these criteria, with the evidence for it, and whether it gets what its tier is owed.</source>
        <translation>还没有客户。客户进来以后，这里按上面的标准给出建议级别和依据，并说明各级该有的服务做到了没有。</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <extracomment>A line between tiers that was moved: %1 is where it was</extracomment>
        <translation>放回 %1</translation>
    </message>
    <message>
        <source>no account of this tier</source>
        <translation>这一级还没有客户</translation>
    </message>
    <message>
        <source>Save criteria as</source>
        <translation>分级标准另存为</translation>
    </message>
    <message>
        <source>Delete the criteria &quot;%1&quot;</source>
        <translation>删除分级标准“%1”</translation>
    </message>
    <message>
        <source>Save the criteria &quot;%1&quot;</source>
        <translation>保存分级标准“%1”</translation>
    </message>
</context>
<context>
    <name>attache::TimelineModel</name>
    <message>
        <source>Fact</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <extracomment>The name of a month of another year</extracomment>
        <translation>yyyy年M月</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>见面 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>通话 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) kept</source>
        <translation>
            <numerusform>承诺兑现 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>reached %1</source>
        <extracomment>%1 is a stage that an opportunity came to</extracomment>
        <translation>进入%1</translation>
    </message>
    <message>
        <source>Now, %1</source>
        <translation>现在 %1</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
</context>
<context>
    <name>attache::TimelineRail</name>
    <message>
        <source>Promises kept</source>
        <translation>说到做到</translation>
    </message>
    <message>
        <source>Shown to them</source>
        <translation>给他们看过的</translation>
    </message>
    <message>
        <source>Each cell is one: in time, late, overdue, not due</source>
        <translation>每格一项：按时、晚了、逾期、未到期</translation>
    </message>
    <message>
        <source>Never met so far.</source>
        <translation>还没有见过面。</translation>
    </message>
    <message numerus="yes">
        <source>No meeting for %n day(s) between %1 and %2.</source>
        <translation>
            <numerusform>%1 到 %2 空了 %n 天没有见面。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Never more than %n day(s) between two meetings.</source>
        <translation>
            <numerusform>两次见面最多隔 %n 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>Last met %1.</source>
        <translation>上次见面：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n in time</source>
        <translation>
            <numerusform>%n 按时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n 晚了</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not due</source>
        <translation>
            <numerusform>%n 未到期</numerusform>
        </translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>见面节奏</translation>
    </message>
    <message>
        <source>Where the needs stand</source>
        <translation>需求走到哪</translation>
    </message>
    <message>
        <source>two said so</source>
        <translation>两方说过</translation>
    </message>
    <message>
        <source>newer one exists</source>
        <extracomment>Of something that was shown to a customer: the version that is there by now</extracomment>
        <translation>已有新版</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>已有 %1</translation>
    </message>
</context>
<context>
    <name>attache::TimelineTab</name>
    <message>
        <source>Timeline</source>
        <translation>往来记录</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Visits, calls, promises, stages and facts appear here by date.</source>
        <translation>拜访、电话、承诺、阶段变更和事实会按日期列在这里。</translation>
    </message>
    <message>
        <source>Note a call, a promise or something to keep in mind</source>
        <translation>记一次电话、一项承诺或一件要记住的事</translation>
    </message>
    <message>
        <source>Write down a call, a note, a promise…</source>
        <translation>记一笔：电话、便签、承诺…</translation>
    </message>
    <message>
        <source>&quot;call Anna …&quot; is a call, &quot;[] … by Thursday&quot; a promise</source>
        <translation>“电话 张三 …”记成电话，“[] … 周四”记成承诺</translation>
    </message>
    <message>
        <source>Write something down</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>Keep a promise</source>
        <translation>兑现一项承诺</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>Choose a date…</source>
        <translation>选日期…</translation>
    </message>
    <message>
        <source>Reschedule a promise</source>
        <translation>改一项承诺的日期</translation>
    </message>
</context>
<context>
    <name>attache::Toast</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>attache::TodayPage</name>
    <message>
        <source>Time to get in touch</source>
        <translation>该联系了</translation>
    </message>
    <message>
        <source>Minutes to send</source>
        <translation>纪要待发</translation>
    </message>
    <message>
        <source>All minutes have been sent.</source>
        <translation>纪要都已发出。</translation>
    </message>
    <message>
        <source>All accounts have been contacted as often as their tier requires.</source>
        <translation>所有客户都已按分级要求的间隔联系。</translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) of minutes to send</source>
        <translation>
            <numerusform>%n 份纪要待发</numerusform>
        </translation>
    </message>
    <message>
        <source>No accounts have been contacted yet. Accounts appear here when it is time to contact them again.</source>
        <translation>还没有联系过任何客户。到了该再次联系的时候，客户会列在这里。</translation>
    </message>
    <message>
        <source>No visits are planned for today or the coming week.</source>
        <translation>今天和接下来一周都没有拜访。</translation>
    </message>
    <message>
        <source>S and A accounts never contacted</source>
        <extracomment>Accounts of tier S and A</extracomment>
        <translation>S、A 级里从没联系过的</translation>
    </message>
    <message numerus="yes">
        <source>within %n hour(s) of the visit</source>
        <extracomment>How long after a visit its minutes are due</extracomment>
        <translation>
            <numerusform>会后 %n 小时内</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) to come</source>
        <translation>
            <numerusform>还有 %n 个拜访</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>over %n account(s)</source>
        <translation>
            <numerusform>超过 %n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 planned</source>
        <extracomment>How many accounts are due, as &quot;7 accounts&quot;, and with how many of them a visit is planned</extracomment>
        <translation>%1，%2 家已约</translation>
    </message>
    <message>
        <source>by tier, then overdue share</source>
        <translation>先看级别，再看逾期 ÷ 节奏</translation>
    </message>
</context>
<context>
    <name>attache::TodayStrip</name>
    <message>
        <source>Visits of the day</source>
        <translation>今天的拜访</translation>
    </message>
    <message>
        <source>%1 ended</source>
        <extracomment>A visit ended at this time: &quot;10:34 ended&quot;</extracomment>
        <translation>%1 结束</translation>
    </message>
    <message>
        <source>over since %1</source>
        <translation>%1 已到点</translation>
    </message>
    <message>
        <source>in %1</source>
        <extracomment>How long it is until the next visit: &quot;in 2 h 12 min&quot;</extracomment>
        <translation>还有 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>记了 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing marked as done yet</source>
        <translation>还没标为完成</translation>
    </message>
    <message>
        <source>Write up</source>
        <translation>补记</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>attache::TopBar</name>
    <message>
        <source>New</source>
        <extracomment>The button that makes a new account, contact, opportunity or visit</extracomment>
        <translation>新建</translation>
    </message>
    <message>
        <source>Find accounts, people, visits, materials, or type a command</source>
        <translation>查找客户、联系人、拜访、资料，或输入命令</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
</context>
<context>
    <name>attache::TopicBar</name>
    <message>
        <source>Other topics</source>
        <translation>其他话题</translation>
    </message>
    <message>
        <source>Move topic up</source>
        <translation>上移话题</translation>
    </message>
    <message>
        <source>Move topic down</source>
        <translation>下移话题</translation>
    </message>
    <message>
        <source>Remove this topic</source>
        <translation>删除这个话题</translation>
    </message>
    <message>
        <source>Notes on people are never included in the minutes for the customer</source>
        <translation>人员方面的记录从不进入给客户的纪要</translation>
    </message>
    <message>
        <source>Whether to include this topic in the minutes for the customer</source>
        <translation>这个话题是否进入给客户的纪要</translation>
    </message>
    <message>
        <source>New topic from this line</source>
        <translation>从这一行起新话题</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两版都有</translation>
    </message>
</context>
<context>
    <name>attache::TrustCard</name>
    <message>
        <source>Why trust us</source>
        <translation>凭什么信我们</translation>
    </message>
    <message>
        <source>Note one</source>
        <translation>记一次</translation>
    </message>
    <message>
        <source>%1 of %2 sources shown</source>
        <translation>%2 样给了 %1 样</translation>
    </message>
    <message>
        <source>nothing shown yet</source>
        <translation>没给过</translation>
    </message>
    <message>
        <source>%1: what was shown?</source>
        <translation>%1：给他们看了什么？</translation>
    </message>
    <message>
        <source>Proof of trust: %1</source>
        <extracomment>The name of a step: %1 is a source of trust</extracomment>
        <translation>信任凭据：%1</translation>
    </message>
</context>
<context>
    <name>attache::ValueHoursView</name>
    <message>
        <source>Value and hours by tier</source>
        <translation>各级营收与工时</translation>
    </message>
    <message>
        <source>%1: %2 of the value, %3 of the hours</source>
        <translation>%1 级：营收 %2，工时 %3</translation>
    </message>
    <message>
        <source>Value, one year</source>
        <translation>近一年营收</translation>
    </message>
    <message>
        <source>Hours, 90 days</source>
        <translation>近 90 天工时</translation>
    </message>
</context>
<context>
    <name>attache::VersionBar</name>
    <message>
        <source>%1 unchanged, %2 changed, %3 new, %4 removed</source>
        <extracomment>Numbers of slides</extracomment>
        <translation>未变 %1，改 %2，新 %3，去掉 %4</translation>
    </message>
</context>
<context>
    <name>attache::VersionLegend</name>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>未变 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>改 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>去掉 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::VersionMatrix</name>
    <message>
        <source>Decks by industry</source>
        <translation>宣讲材料 × 行业</translation>
    </message>
    <message>
        <source>there</source>
        <translation>有</translation>
    </message>
    <message>
        <source>base changed</source>
        <translation>基础版已改</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) over</source>
        <translation>
            <numerusform>过期 %n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>过期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>无人等</translation>
    </message>
    <message>
        <source>Deck \ industry</source>
        <translation>宣讲材料 ＼ 行业</translation>
    </message>
    <message numerus="yes">
        <source>%n S/A</source>
        <translation>
            <numerusform>%n 家 S/A</numerusform>
        </translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>valid of those wanted</source>
        <translation>有效 / 需要的</translation>
    </message>
</context>
<context>
    <name>attache::VersionsView</name>
    <message>
        <source>Open the version</source>
        <translation>打开这一版</translation>
    </message>
    <message>
        <source>Make a draft by the recipe</source>
        <translation>按配方生成草稿</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n 个缺口</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) expired</source>
        <translation>
            <numerusform>%n 个版本过期</numerusform>
        </translation>
    </message>
    <message>
        <source>No open deal of this industry is about it.</source>
        <translation>这个行业没有进行中的商机用到它。</translation>
    </message>
    <message>
        <source>No recipe makes versions of this deck yet.</source>
        <translation>还没有配方能生成这份材料的行业版。</translation>
    </message>
    <message>
        <source>By the recipe: %1 of %2 slots</source>
        <extracomment>How far a recipe leads: %1 of %2 slots are filled</extracomment>
        <translation>按配方能做到：%2 槽中 %1 槽</translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; with %n slide(s) is in the library.</source>
        <translation>
            <numerusform>“%1”已入库，共 %n 页。</numerusform>
        </translation>
    </message>
    <message>
        <source>Making a version</source>
        <translation>正在生成行业版</translation>
    </message>
    <message>
        <source>Accounts waiting</source>
        <translation>在等的客户</translation>
    </message>
</context>
<context>
    <name>attache::VisitDetailsCard</name>
    <message>
        <source>What it is about, in a few words</source>
        <translation>简要说明谈什么</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>About the account in general</source>
        <translation>与客户整体相关</translation>
    </message>
    <message>
        <source>A visit needs a date.</source>
        <translation>拜访需要日期。</translation>
    </message>
    <message>
        <source>The end is before the start.</source>
        <translation>结束时间早于开始时间。</translation>
    </message>
</context>
<context>
    <name>attache::VisitGapLine</name>
    <message>
        <source>Open</source>
        <extracomment>On a question that customers asked</extracomment>
        <translation>没答</translation>
    </message>
    <message>
        <source>No answer</source>
        <extracomment>On a competitor that we have nothing to say against</extracomment>
        <translation>没应对</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案例</translation>
    </message>
    <message>
        <source>Review the case</source>
        <translation>复核案例</translation>
    </message>
    <message>
        <source>Write the answer</source>
        <translation>写答法</translation>
    </message>
    <message numerus="yes">
        <source>Readiness gains %n point(s)</source>
        <translation>
            <numerusform>补上后准备度加 %n 分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::VisitListView</name>
    <message>
        <source>No visits match these filters.</source>
        <translation>没有符合筛选条件的拜访。</translation>
    </message>
    <message>
        <source>Visits appear here, those planned and those done.</source>
        <translation>已计划和已完成的拜访都列在这里。</translation>
    </message>
</context>
<context>
    <name>attache::VisitPage</name>
    <message>
        <source>Prepare</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Meet</source>
        <extracomment>The second step of a visit: being there</extracomment>
        <translation>现场</translation>
    </message>
    <message>
        <source>Export brief PDF</source>
        <translation>导出简报 PDF</translation>
    </message>
    <message>
        <source>Finish visit</source>
        <translation>结束拜访</translation>
    </message>
    <message>
        <source>This visit no longer exists.</source>
        <translation>这次拜访已不存在。</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Edit subject, time and place</source>
        <translation>修改主题、时间和地点</translation>
    </message>
    <message>
        <source>Copy brief as Markdown</source>
        <translation>复制简报为 Markdown</translation>
    </message>
    <message>
        <source>Export brief as PDF…</source>
        <translation>导出简报 PDF…</translation>
    </message>
    <message>
        <source>Mark as cancelled</source>
        <translation>标为已取消</translation>
    </message>
    <message>
        <source>Mark as planned</source>
        <translation>标为已计划</translation>
    </message>
    <message>
        <source>Delete visit</source>
        <translation>删除拜访</translation>
    </message>
    <message>
        <source>Brief copied</source>
        <translation>简报已复制</translation>
    </message>
    <message>
        <source>Cancel visit</source>
        <translation>取消拜访</translation>
    </message>
    <message>
        <source>Mark visit as planned</source>
        <translation>恢复为已计划</translation>
    </message>
    <message>
        <source>Export minutes as PDF…</source>
        <translation>导出纪要 PDF…</translation>
    </message>
    <message>
        <source>Copy minutes as text</source>
        <translation>复制纪要文本</translation>
    </message>
    <message>
        <source>Copy minutes as Markdown</source>
        <translation>复制纪要为 Markdown</translation>
    </message>
    <message>
        <source>Open minutes in mail program</source>
        <translation>用邮件程序打开纪要</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <extracomment>When a visit ended: a day, where it is not today, and a time</extracomment>
        <translation>已结束 %1</translation>
    </message>
    <message>
        <source>minutes sent: %1 %2</source>
        <translation>纪要已发出：%1 %2</translation>
    </message>
    <message>
        <source>minutes due within %1 hours, %2 left</source>
        <extracomment>The minutes of a visit: in how many hours, and what is left of them (&quot;23 h 12 min&quot;)</extracomment>
        <translation>纪要应在 %1 小时内发出，还剩 %2</translation>
    </message>
    <message>
        <source>minutes overdue for %1</source>
        <translation>纪要已逾期 %1</translation>
    </message>
    <message>
        <source>Send…</source>
        <extracomment>Goes on to sending the minutes</extracomment>
        <translation>发出…</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <extracomment>From sending the minutes back to changing them</extracomment>
        <translation>回去改</translation>
    </message>
    <message>
        <source>Finish and write minutes</source>
        <translation>散会，写纪要</translation>
    </message>
    <message>
        <source>Running for %1</source>
        <translation>已开 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还有 %1</translation>
    </message>
    <message>
        <source>Brief as QR code…</source>
        <translation>简报二维码…</translation>
    </message>
    <message>
        <source>Visit as QR code…</source>
        <translation>拜访二维码…</translation>
    </message>
    <message>
        <source>Scan it with the phone&apos;s camera to add this visit to its calendar.</source>
        <translation>用手机扫一扫，加入日历。</translation>
    </message>
    <message>
        <source>Scan it with the phone&apos;s camera to read the beginning of the brief. All of it is too long for a QR code.</source>
        <translation>用手机扫一扫，查看简报开头；全文太长，放不进二维码。</translation>
    </message>
    <message>
        <source>Scan it with the phone&apos;s camera to read the brief.</source>
        <translation>用手机扫一扫，查看简报。</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>散会</translation>
    </message>
    <message>
        <source>Choose what to take along</source>
        <translation>选择带去的材料</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
</context>
<context>
    <name>attache::VisitsPage</name>
    <message>
        <source>Previous week</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周历</translation>
    </message>
    <message>
        <source>Show visits as a week</source>
        <translation>以周历显示</translation>
    </message>
    <message>
        <source>Show visits as a list</source>
        <translation>以列表显示</translation>
    </message>
    <message>
        <source>Go to this week</source>
        <translation>回到本周</translation>
    </message>
    <message>
        <source>%1 – %2 · week %3</source>
        <extracomment>A week: its first and its last day, and its number in the year</extracomment>
        <translation>%1 – %2 · 第 %3 周</translation>
    </message>
    <message>
        <source>Search in the list of visits</source>
        <translation>在拜访列表中查找</translation>
    </message>
    <message>
        <source>Export the list of visits…</source>
        <translation>导出拜访列表…</translation>
    </message>
    <message>
        <source>Export ICS</source>
        <translation>导出 ICS</translation>
    </message>
    <message>
        <source>Week plan</source>
        <translation>周计划</translation>
    </message>
    <message>
        <source>Plan the week</source>
        <translation>做周计划</translation>
    </message>
    <message>
        <source>Print the week plan…</source>
        <translation>打印周计划…</translation>
    </message>
    <message>
        <source>Accept top %1</source>
        <translation>接受前 %1 条</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>first day of a week</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>last day of a week</comment>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>attache::WakeCard</name>
    <message>
        <source>Lost pool %1</source>
        <extracomment>The deals that were lost</extracomment>
        <translation>流失池 %1</translation>
    </message>
    <message>
        <source>Opening line</source>
        <translation>看话术</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Take up a lost deal again</source>
        <translation>重启流失商机</translation>
    </message>
    <message>
        <source>Not this month</source>
        <translation>这个月先不</translation>
    </message>
    <message>
        <source>Put off a reactivation</source>
        <translation>暂缓唤醒</translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) whose condition is met</source>
        <translation>
            <numerusform>条件到了的 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attache::WeekCalendar</name>
    <message>
        <source>Week of visits</source>
        <translation>一周拜访</translation>
    </message>
    <message>
        <source>Readiness %1</source>
        <translation>准备度 %1</translation>
    </message>
</context>
</TS>
